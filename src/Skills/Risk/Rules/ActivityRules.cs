using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

/// <summary>Signals in mails, calls and meetings.</summary>
internal static class ActivityRules
{
    private const int GhostedWatch = 3;
    private const int GhostedHigh = 5;
    private const int GhostedHighDays = 14;

    /// <summary>The buyer has been silent for longer than won deals usually bear.</summary>
    /// <remarks>
    /// Silence is whole days since the last inbound message or meeting; a deal that never had one counts from its
    /// creation. Watch above w = max(14 days, P80 of won deals' longest silences); high above 2·w, or above their P95
    /// where that is at least w. The norm is used from ten won deals on; below, w is 14 days. The value and the
    /// threshold are in days.
    /// </remarks>
    /// <returns>
    /// Null where the company's data have no activities, and where neither a reply nor a creation date is known.
    /// </returns>
    public static RiskSign? Inactive(RiskSubject deal)
    {
        if (!deal.Against.Book.Coverage.Activities)
        {
            return null;
        }

        var last = deal.Deal.Activities.LastTwoWayOn(deal.Today);
        if ((last ?? deal.Deal.CreatedOn) is not { } since)
        {
            return null;
        }

        var days = deal.DaysSince(since);
        var watch = deal.Against.SilentDays;
        if (days <= watch)
        {
            return null;
        }

        var norm = RiskThresholds.Enough(deal.Against.Won.SilentDays);
        var high = days > 2 * watch || (norm is not null && norm.P95 >= watch && days > norm.P95);
        return new("inactive", high ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Silent)
        {
            Value = days,
            Threshold = watch,
            NormDeals = norm?.Count,
        };
    }

    /// <summary>The seller writes and the buyer does not answer.</summary>
    /// <remarks>
    /// Counted are outbound messages after the day on which the buyer last took part, all of them where the buyer never
    /// did. Watch from three on; high from five on where the last reply is more than 14 days ago or there was none.
    /// </remarks>
    public static RiskSign? Ghosted(RiskSubject deal)
    {
        var last = deal.Deal.Activities.LastTwoWayOn(deal.Today);
        var unanswered = OutboundAfter(deal.Deal.Activities, last);
        if (unanswered < GhostedWatch)
        {
            return null;
        }

        var high = unanswered >= GhostedHigh && (last is not { } day || deal.DaysSince(day) > GhostedHighDays);
        return new("ghosted", high ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Silent)
        {
            Value = unanswered,
            Threshold = GhostedWatch,
        };
    }

    private static int OutboundAfter(ActivityLog log, LocalDate? day)
    {
        var count = 0;
        for (var index = log.Days - 1; index >= 0; index--)
        {
            var activity = log[index];
            if (day is { } last && activity.Day <= last)
            {
                break;
            }

            count += activity.Outbound;
        }

        return count;
    }
}

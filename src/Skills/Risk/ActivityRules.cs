using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Signals in mails, calls and meetings.</summary>
internal static class ActivityRules
{
    private const int GhostedWatch = 3;
    private const int GhostedHigh = 5;
    private const int GhostedHighDays = 14;

    /// <summary>
    /// No two-way activity for longer than max(14 days, P80 of won deals' longest silences); high above their P95 or
    /// twice that. A deal that never had one counts from its creation.
    /// </summary>
    public static RiskSignal? Inactive(RiskSubject deal)
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
        return new(
            "inactive",
            "Inactive",
            high ? RiskLevel.High : RiskLevel.Watch,
            $"{Silence(last, since, days)}; {Limit(deal.Against, norm)}."
        )
        {
            Value = days,
            Threshold = watch,
            NormDeals = deal.Against.BasisCount(norm?.Count),
            Mark = RiskMarks.Silent,
        };
    }

    /// <summary>Three messages of the seller since the buyer last took part; high from five on when that is over 14 days ago.</summary>
    public static RiskSignal? Ghosted(RiskSubject deal)
    {
        var last = deal.Deal.Activities.LastTwoWayOn(deal.Today);
        var unanswered = OutboundAfter(deal.Deal.Activities, last);
        if (unanswered < GhostedWatch)
        {
            return null;
        }

        var high = unanswered >= GhostedHigh && (last is not { } day || deal.DaysSince(day) > GhostedHighDays);
        var since = last is { } heard ? $"since the buyer's last reply on {Wording.Day(heard)}" : "and never a reply";
        return new(
            "ghosted",
            "Ghosted",
            high ? RiskLevel.High : RiskLevel.Watch,
            $"{Wording.Plural(unanswered, "message")} sent {since}."
        )
        {
            Value = unanswered,
            Threshold = GhostedWatch,
            Mark = RiskMarks.Silent,
        };
    }

    private static string Silence(LocalDate? last, LocalDate since, int days) =>
        last is null
            ? $"No reply from the buyer in {Wording.Days(days)} since it was created on {Wording.Day(since)}"
            : $"Nothing from the buyer for {Wording.Days(days)}, since {Wording.Day(since)}";

    private static string Limit(RiskYardstick against, Percentiles? norm) =>
        norm is null
            ? $"the limit is {Wording.Days(against.SilentDays)}"
            : $"80% of {against.Basis(norm.Count, "won deal")} were never silent for more than {Wording.Days(norm.P80)}";

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

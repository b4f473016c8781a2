using NodaTime;
using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Signals in the close date and in the time that a stage takes.</summary>
internal static class TimingRules
{
    private const int OverdueHighDays = 7;
    private const int PushesWatch = 2;
    private const int PushesHigh = 3;
    private const int PushedDaysHigh = 60;
    private const int SlippedQuartersHigh = 2;
    private const double ImplausibleTimes = 1.5;

    /// <summary>In its stage longer than P75 of won deals; high above P90.</summary>
    public static RiskSignal? StageAge(RiskSubject deal)
    {
        var days = deal.DaysInStage;
        if (RiskThresholds.StageAge(deal.Against.Won, deal.State.Stage) is not { } norm || days <= norm.P75)
        {
            return null;
        }

        return new(
            "stage_age",
            "Stalled in stage",
            days > norm.P90 ? RiskLevel.High : RiskLevel.Watch,
            $"{Wording.Days(days)} in {deal.State.Stage.Name}; 75% of {deal.Against.Basis(norm.Count, "won deal")} took {Wording.Days(norm.P75)} or less, 90% {Wording.Days(norm.P90)}."
        )
        {
            Value = days,
            Threshold = norm.P75,
            NormDeals = deal.Against.BasisCount(norm.Count),
            Mark = RiskMarks.Aged,
        };
    }

    /// <summary>Open and its close date is past; high when by more than 7 days.</summary>
    public static RiskSignal? CloseDatePassed(RiskSubject deal)
    {
        if (deal.State.CloseOn is not { } close || close >= deal.Today)
        {
            return null;
        }

        var days = deal.DaysSince(close);
        return new(
            "close_date_passed",
            "Close date passed",
            days > OverdueHighDays ? RiskLevel.High : RiskLevel.Watch,
            $"The close date {Wording.Day(close)} passed {Wording.Days(days)} ago."
        )
        {
            Value = days,
            Threshold = 0,
            Mark = RiskMarks.Overdue,
        };
    }

    /// <summary>High when won deals' median times for what is left of the process exceed 1.5 × the days to the close date.</summary>
    public static RiskSignal? ImplausibleDate(RiskSubject deal)
    {
        if (deal.State.CloseOn is not { } close || close < deal.Today || DaysNeeded(deal) is not { } needed)
        {
            return null;
        }

        var left = Period.DaysBetween(deal.Today, close) + 1;
        return needed.Days <= ImplausibleTimes * left
            ? null
            : new(
                "implausible_date",
                "Close date too soon",
                RiskLevel.High,
                $"The rest of the process took {deal.Against.Basis(needed.Deals, "won deal")} {Wording.Days(needed.Days)} by the medians; {Wording.Days(left)} are left to {Wording.Day(close)}."
            )
            {
                Value = needed.Days,
                Threshold = ImplausibleTimes * left,
                NormDeals = deal.Against.BasisCount(needed.Deals),
                Mark = RiskMarks.Aged,
            };
    }

    /// <summary>Moved to a later quarter twice; high from three times or 60 days in total on.</summary>
    public static RiskSignal? Pushed(RiskSubject deal)
    {
        var (count, days) = (deal.Course.PushCount, deal.Course.PushedDays);
        if (count == 0 || (count < PushesWatch && days < PushedDaysHigh))
        {
            return null;
        }

        var dates = deal.Course.Pushes.Select(push => $"{Wording.Day(push.From)} to {Wording.Day(push.To)}");
        return new(
            "pushed",
            "Pushed",
            count >= PushesHigh || days >= PushedDaysHigh ? RiskLevel.High : RiskLevel.Watch,
            $"Close date pushed {(count == 1 ? "once" : Wording.Plural(count, "time"))}, by {Wording.Days(days)} in total ({string.Join("; ", dates)})."
        )
        {
            Value = count,
            Threshold = PushesWatch,
            Mark = RiskMarks.Slipped,
        };
    }

    /// <summary>Due in a later quarter than first entered; high from two quarters on.</summary>
    public static RiskSignal? SlippedQuarters(RiskSubject deal)
    {
        var quarters = deal.Course.QuartersSlipped;
        if (quarters == 0 || deal.Course.PushCount == 0 || deal.Course.FirstCloseOn is not { } first)
        {
            return null;
        }

        var calendar = deal.Against.Book.Company.Calendar;
        return new(
            "slipped_quarters",
            "Slipped quarters",
            quarters >= SlippedQuartersHigh ? RiskLevel.High : RiskLevel.Watch,
            $"First due in {calendar.QuarterOf(first).Id}, now {Wording.Plural(quarters, "quarter")} later."
        )
        {
            Value = quarters,
            Threshold = 1,
            Mark = RiskMarks.Slipped,
        };
    }

    // What is left of this stage by its median, and the medians of the later ones; null where a norm is missing.
    private static (double Days, int Deals)? DaysNeeded(RiskSubject deal)
    {
        if (RiskThresholds.StageAge(deal.Against.Won, deal.State.Stage) is not { } here)
        {
            return null;
        }

        var (days, deals) = (Math.Max(0, here.Median - deal.DaysInStage), here.Count);
        foreach (var stage in deal.Against.After(deal.State.Stage))
        {
            if (RiskThresholds.StageAge(deal.Against.Won, stage) is not { } norm)
            {
                return null;
            }

            days += norm.Median;
            deals = Math.Min(deals, norm.Count);
        }

        return (days, deals);
    }
}

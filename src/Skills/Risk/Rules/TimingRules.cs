using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Skills.Risk.Rules;

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
    /// <remarks>Days are whole days since the deal came into its stage; a deal at P75 is no risk.</remarks>
    /// <returns>Null where fewer than ten won deals have been in the stage.</returns>
    public static RiskSign? StageAge(RiskSubject deal)
    {
        var days = deal.DaysInStage;
        if (RiskThresholds.StageAge(deal.Against.Won, deal.State.Stage) is not { } norm || days <= norm.P75)
        {
            return null;
        }

        return new("stage_age", days > norm.P90 ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Aged)
        {
            Value = days,
            Threshold = norm.P75,
            NormDeals = norm.Count,
        };
    }

    /// <summary>Open and its close date is past; high when by more than 7 days.</summary>
    public static RiskSign? CloseDatePassed(RiskSubject deal)
    {
        if (deal.State.CloseOn is not { } close || close >= deal.Today)
        {
            return null;
        }

        var days = deal.DaysSince(close);
        var level = days > OverdueHighDays ? RiskLevel.High : RiskLevel.Watch;
        return new("close_date_passed", level, RiskMarks.Overdue) { Value = days, Threshold = 0 };
    }

    /// <summary>The close date leaves less time than the rest of the process usually takes. Always high.</summary>
    /// <remarks>
    /// Needed = max(0, median days in this stage − days spent in it) + the medians of all later open stages, of won
    /// deals. The signal holds where needed exceeds 1.5 × the days to the close date, today and that day included.
    /// </remarks>
    /// <returns>Null without a close date, with one in the past, and where a stage on the way has no norm.</returns>
    public static RiskSign? ImplausibleDate(RiskSubject deal)
    {
        if (deal.State.CloseOn is not { } close || close < deal.Today || DaysNeeded(deal) is not { } needed)
        {
            return null;
        }

        var limit = ImplausibleTimes * DaysLeft(deal);
        return needed.Days <= limit
            ? null
            : new("implausible_date", RiskLevel.High, RiskMarks.Aged)
            {
                Value = needed.Days,
                Threshold = limit,
                NormDeals = needed.Deals,
            };
    }

    /// <summary>Days to the close date, today and it included; 0 where there is none.</summary>
    public static int DaysLeft(RiskSubject deal) => deal.State.CloseOn is { } close ? 1 - deal.DaysSince(close) : 0;

    /// <summary>The close date was moved to a later fiscal quarter twice, or by 60 days in total.</summary>
    /// <remarks>
    /// High from three times or 60 days in total on. A move within a quarter is no push; days are those of the pushes
    /// alone, so a date that was pulled in again does not take them back.
    /// </remarks>
    public static RiskSign? Pushed(RiskSubject deal)
    {
        var (count, days) = (deal.Course.PushCount, deal.Course.PushedDays);
        if (count == 0 || (count < PushesWatch && days < PushedDaysHigh))
        {
            return null;
        }

        var high = count >= PushesHigh || days >= PushedDaysHigh;
        return new("pushed", high ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Slipped)
        {
            Value = count,
            Threshold = PushesWatch,
        };
    }

    /// <summary>Due in a later fiscal quarter than first entered; high from two quarters on.</summary>
    /// <remarks>
    /// Counted from the first close date to the present one, so a date that came back does not count.
    /// </remarks>
    public static RiskSign? SlippedQuarters(RiskSubject deal)
    {
        var quarters = deal.Course.QuartersSlipped;
        if (quarters == 0 || deal.Course.PushCount == 0 || deal.Course.FirstCloseOn is null)
        {
            return null;
        }

        var level = quarters >= SlippedQuartersHigh ? RiskLevel.High : RiskLevel.Watch;
        return new("slipped_quarters", level, RiskMarks.Slipped) { Value = quarters, Threshold = 1 };
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

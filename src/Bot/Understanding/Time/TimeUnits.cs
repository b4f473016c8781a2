using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>How units stand to the kinds of periods.</summary>
internal static class TimeUnits
{
    /// <summary>The kind of period to count in, and how many of it make one of the unit: a half-year is two quarters.</summary>
    public static (int Factor, PeriodKind Kind) InKind(this TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Hour or TimeUnit.Day => (1, PeriodKind.Days),
            TimeUnit.Week => (1, PeriodKind.Week),
            TimeUnit.Fortnight => (2, PeriodKind.Week),
            TimeUnit.Month => (1, PeriodKind.Month),
            TimeUnit.Quarter => (1, PeriodKind.Quarter),
            TimeUnit.Half => (2, PeriodKind.Quarter),
            TimeUnit.Year => (1, PeriodKind.Year),
        };
}

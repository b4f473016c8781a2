using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The units in which people count time, from short to long.</summary>
internal enum TimeUnit
{
    /// <summary>24 of them are a day; anything shorter than a day is that day.</summary>
    Hour = 0,

    /// <summary>A day.</summary>
    Day = 1,

    /// <summary>An ISO week.</summary>
    Week = 2,

    /// <summary>Two weeks.</summary>
    Fortnight = 3,

    /// <summary>A month.</summary>
    Month = 4,

    /// <summary>A fiscal quarter.</summary>
    Quarter = 5,

    /// <summary>Two fiscal quarters, the first or the last two of a year.</summary>
    Half = 6,

    /// <summary>A fiscal year.</summary>
    Year = 7,
}

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

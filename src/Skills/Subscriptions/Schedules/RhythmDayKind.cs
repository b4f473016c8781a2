namespace RevBot.Skills.Subscriptions.Schedules;

/// <summary>How the days of a rhythm are found.</summary>
public enum RhythmDayKind
{
    /// <summary>Every working day.</summary>
    Daily = 0,

    /// <summary>A day of every week.</summary>
    Weekly = 1,

    /// <summary>A day of one week of every month.</summary>
    Monthly = 2,

    /// <summary>The first working day of every month.</summary>
    MonthStart = 3,

    /// <summary>The last working day of every month.</summary>
    MonthEnd = 4,

    /// <summary>The first working day of every fiscal quarter.</summary>
    QuarterStart = 5,

    /// <summary>The last working day of every fiscal quarter.</summary>
    QuarterEnd = 6,
}

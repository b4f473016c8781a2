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

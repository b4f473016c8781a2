namespace RevBot.Bot.Understanding.Time;

/// <summary>The kinds of phrase that rules make and that other rules are made of.</summary>
[Flags]
internal enum TimePhrase
{
    None = 0,

    /// <summary>A stretch of days: <see cref="TimeValue.Range"/>.</summary>
    Time = 1,

    /// <summary>A stretch from one time to another.</summary>
    Span = 2,

    /// <summary>Any other <see cref="TimeValue"/>: a length, a comparison, a step, what does not exist.</summary>
    Other = 4,

    /// <summary>A unit with its adjectives: "full fiscal quarter".</summary>
    Unit = 8,

    /// <summary>So many of a unit: "30 days", 6mo.</summary>
    Count = 16,

    /// <summary>A year: FY27, 2026, "last year".</summary>
    Year = 32,

    /// <summary>A year after what it is of: "of last year", 2026.</summary>
    OfYear = 64,

    /// <summary>A quarter, half or week by its number: Q3.</summary>
    Numbered = 128,

    /// <summary>A day of a month, or two: "3 Nov", "Nov 3-9".</summary>
    Date = 256,

    /// <summary>A holiday.</summary>
    Holiday = 512,

    /// <summary>An earlier period that a comparison is with: "last quarter", "a year ago".</summary>
    Earlier = 1024,

    /// <summary>"At this point", "by now", "as of the same day".</summary>
    Point = 2048,
}

namespace RevBot.Bot.Understanding.Time;

/// <summary>The kinds of phrase that rules make and that other rules are made of: <see cref="TimePart"/> tells what they are.</summary>
[Flags]
internal enum TimePhrase
{
    None = 0,

    /// <summary>A stretch of days: <see cref="TimeValue.Range"/>.</summary>
    Time = 1,

    /// <summary>Any other <see cref="TimeValue"/>: a length, a comparison, a step, what does not exist.</summary>
    Other = 2,
    Span = 4,
    Unit = 8,
    Count = 16,
    Year = 32,
    OfYear = 64,
    Numbered = 128,
    Date = 256,
    Holiday = 512,
    Earlier = 1024,
    Point = 2048,

    /// <summary>A time that is one day, one week or one month.</summary>
    ADay = 4096,
    AWeek = 8192,
    AMonth = 16384,
}

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// The units in which people count time, from short to long. 24 hours are a day and anything shorter is that day; weeks are
/// of ISO; quarters, halves and years are fiscal.
/// </summary>
internal enum TimeUnit
{
    Hour = 0,
    Day = 1,
    Week = 2,
    Fortnight = 3,
    Month = 4,
    Quarter = 5,
    Half = 6,
    Year = 7,
}

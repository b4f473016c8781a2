using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>
/// When within a week things are written down. Nothing happens from Saturday evening to Tuesday, so "at the beginning of a
/// week" means the same whether a forecast is made on Sunday's close, on Monday morning or on Monday's close.
/// </summary>
internal static class Moments
{
    /// <summary>The day on which deals are created.</summary>
    public static LocalDate Creation(LocalDate monday) => monday.PlusDays(1);

    /// <summary>The day on which deals move, are won and are lost.</summary>
    public static LocalDate Event(LocalDate monday) => monday.PlusDays(2);

    /// <summary>The Saturday before, when sellers keep their deals in order.</summary>
    public static LocalDate Desk(LocalDate monday) => monday.PlusDays(-2);

    public static long Micros(LocalDate day, int hour) =>
        Dates.ToMicros(day.AtMidnight().PlusHours(hour).InUtc().ToInstant());
}

using NodaTime;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The weeks of a quarter as the forecast counts them: week w is the close of the day on which w whole weeks are over,
/// so week 0 is the eve of the quarter and nothing of it is known then.
/// </summary>
internal static class QuarterWeek
{
    /// <summary>How many points a quarter has: weeks 0 to 12.</summary>
    public const int Count = 13;

    /// <summary>Days of a week.</summary>
    public const int Days = 7;

    /// <summary>The day at whose close a week stands; in a short quarter at most the day before its last.</summary>
    public static LocalDate Day(Period quarter, int week) =>
        LocalDate.Min(quarter.Start.PlusDays((7 * week) - 1), quarter.End.PlusDays(-1));

    /// <summary>Weeks over at the close of a day, in fractions; 0 on the eve and before.</summary>
    public static double Elapsed(Period quarter, LocalDate day) =>
        Math.Clamp((NodaTime.Period.DaysBetween(quarter.Start, day) + 1) / 7.0, 0, Count - 1);

    /// <summary>The week nearest to the close of a day.</summary>
    public static int Nearest(Period quarter, LocalDate day) =>
        (int)Math.Round(Elapsed(quarter, day), MidpointRounding.AwayFromZero);

    /// <summary>Weeks left after the close of a day, in fractions; never below a seventh while the quarter lasts.</summary>
    public static double Left(Period quarter, LocalDate day) =>
        Math.Max(1, NodaTime.Period.DaysBetween(day, quarter.End)) / 7.0;

    /// <summary>Between the values of two weeks, on the straight line.</summary>
    /// <param name="values">One for each week.</param>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    public static double Between(IReadOnlyList<double> values, double week)
    {
        var before = Math.Min((int)week, values.Count - 1);
        var share = week - before;
        return share > 0 ? values[before] + (share * (values[before + 1] - values[before])) : values[before];
    }
}

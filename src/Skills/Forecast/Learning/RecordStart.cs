using NodaTime;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Whether a record of closings begins inside a quarter, as an extract does that was cut at a date. Were the quarter whole,
/// the chance that none of its n closings fell into the part before the first one would be (1 − part)^n; below a hundredth, and with
/// more than a fortnight empty, the record is taken to begin with that first closing.
/// </summary>
internal static class RecordStart
{
    private const double Unlikely = 0.01;

    // A quarter may begin quietly, with a weekend or a holiday.
    private const int QuietDays = 14;

    /// <summary>The share of the quarter that the record covers, above 0 to 1.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="first">The first day of all on which a deal closed.</param>
    /// <param name="closings">Deals closed in the quarter.</param>
    public static double Covered(Period quarter, LocalDate first, int closings)
    {
        if (!quarter.Contains(first))
        {
            return 1;
        }

        var empty = NodaTime.Period.DaysBetween(quarter.Start, first);
        var covered = 1 - (empty / (double)quarter.Days);
        return empty > QuietDays && Math.Pow(covered, closings) < Unlikely ? covered : 1;
    }
}

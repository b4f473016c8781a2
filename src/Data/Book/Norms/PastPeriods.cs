using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// The earlier periods that a rate is counted in, each with the day of it that matches a day of this one.
/// </summary>
internal static class PastPeriods
{
    /// <summary>The last eight periods of the same kind that were over when the day closed, newest first.</summary>
    public static IEnumerable<(Calendar.Period Past, LocalDate Day)> SamePoints(
        FiscalCalendar calendar,
        Calendar.Period period,
        LocalDate asOf
    )
    {
        var into = Math.Clamp(NodaTime.Period.DaysBetween(period.Start, asOf), -1, period.Days - 1);
        return Enumerable
            .Range(1, CompanyNorms.Periods * 2)
            .Select(back => calendar.Shift(period, -back))
            .Where(past => past.End < asOf)
            .Take(CompanyNorms.Periods)
            .Select(past => (past, past.Start.PlusDays(Math.Min(into, past.Days - 1))));
    }
}

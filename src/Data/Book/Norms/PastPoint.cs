using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Norms;

/// <summary>An earlier period, seen from a day in it.</summary>
/// <param name="Period">The period.</param>
/// <param name="Day">The day.</param>
/// <param name="Then">Microseconds of the day's close: what was known by then counts.</param>
/// <param name="End">Microseconds of the period's close.</param>
internal sealed record PastPoint(Calendar.Period Period, NodaTime.LocalDate Day, long Then, long End)
{
    /// <summary>The same day of the last eight periods of a kind.</summary>
    /// <param name="company">Gives calendar and zone.</param>
    /// <param name="period">The present period.</param>
    /// <param name="asOf">The day in it.</param>
    public static PastPoint[] SamePoints(Company company, Calendar.Period period, NodaTime.LocalDate asOf) =>
        [
            .. PastPeriods
                .SamePoints(company.Calendar, period, asOf)
                .Select(point => new PastPoint(
                    point.Past,
                    point.Day,
                    Micros(point.Day, company),
                    Micros(point.Past.End, company)
                )),
        ];

    private static long Micros(NodaTime.LocalDate day, Company company) =>
        Dates.ToMicros(Dates.CloseOf(day, company.Zone));
}

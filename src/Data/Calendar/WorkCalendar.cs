using System.Collections.Concurrent;
using NodaTime;
using NodaTime.TimeZones;
using PublicHoliday;

namespace RevBot.Data.Calendar;

/// <summary>
/// Which days are worked on in a place: the days of the week, without public holidays and days that a company names.
/// </summary>
/// <remarks>Safe for many threads. National holidays only: those of a state or a canton are not known.</remarks>
public sealed class WorkCalendar
{
    private readonly HashSet<IsoDayOfWeek> days;
    private readonly HashSet<LocalDate> closed;
    private readonly IPublicHolidays[] holidays;
    private readonly ConcurrentDictionary<LocalDate, bool> isPublic = new();

    /// <param name="days">The days of the week on which people work.</param>
    /// <param name="closed">Days off beside public holidays.</param>
    /// <param name="countries">Two-letter codes; a country whose holidays are not known has none.</param>
    public WorkCalendar(IEnumerable<IsoDayOfWeek> days, IEnumerable<LocalDate> closed, IEnumerable<string> countries)
    {
        (this.days, this.closed) = ([.. days], [.. closed]);
        holidays = [.. countries.Select(HolidaysOf).OfType<IPublicHolidays>()];
    }

    /// <summary>Whether the holidays of a country are known.</summary>
    /// <param name="country">A two-letter code in any case.</param>
    public static bool Knows(string country) =>
        country is { Length: 2 }
        && country.All(char.IsAsciiLetter)
        && Enum.TryParse<PublicHolidayCountryCode>(country, ignoreCase: true, out _);

    /// <summary>
    /// The country of a time zone, as a two-letter code; null where the zone is of none, such as UTC.
    /// </summary>
    /// <param name="zone">An IANA zone.</param>
    public static string? CountryOf(string zone)
    {
        var source = TzdbDateTimeZoneSource.Default;
        return source
            .ZoneLocations?.FirstOrDefault(place => string.Equals(place.ZoneId, zone, StringComparison.Ordinal))
            ?.CountryCode;
    }

    /// <summary>Whether a weekday is one on which people work.</summary>
    public bool IsWeekday(LocalDate day) => days.Contains(day.DayOfWeek);

    /// <summary>
    /// Whether a day is a public holiday, or one that the company is closed on, whatever its weekday.
    /// </summary>
    public bool IsHoliday(LocalDate day) =>
        closed.Contains(day)
        || (
            holidays.Length > 0
            && isPublic.GetOrAdd(
                day,
                asked => Array.Exists(holidays, country => country.IsPublicHoliday(asked.ToDateTimeUnspecified()))
            )
        );

    /// <summary>Whether people work on a day.</summary>
    public bool IsWorkday(LocalDate day) => IsWeekday(day) && !IsHoliday(day);

    private static IPublicHolidays? HolidaysOf(string country)
    {
        if (!Knows(country))
        {
            return null;
        }

        var known = PublicHolidayFactory.GetPublicHolidayForCountry(
            Enum.Parse<PublicHolidayCountryCode>(country, ignoreCase: true)
        );
        // Its cache is not safe for threads.
        known.UseCachingHolidays = false;
        return known;
    }
}

using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace RevBot.Data.Calendar;

/// <summary>
/// The two ways in which dates and instants are stored and written, so that they are the same everywhere.
/// </summary>
/// <remarks>
/// Instants are kept as whole microseconds: finer parts are cut off. A date number of 0 or less is no date, and <see
/// cref="FromNumber"/> throws for it; check before.
/// </remarks>
public static class Dates
{
    private static readonly Instant Epoch = NodaConstants.UnixEpoch;

    /// <summary><c>2026-11-22</c>.</summary>
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>Reads <c>2026-11-22</c>; null where it is anything else.</summary>
    public static LocalDate? FromIso(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? date : null;

    /// <summary>20261122, as the database stores a date.</summary>
    public static int ToNumber(LocalDate date) => (date.Year * 10000) + (date.Month * 100) + date.Day;

    /// <summary>A date from 20261122.</summary>
    public static LocalDate FromNumber(long number) =>
        new((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));

    /// <summary>Microseconds since 1970, as the database stores an instant.</summary>
    public static long ToMicros(Instant instant) => (instant - Epoch).BclCompatibleTicks / 10;

    /// <summary>An instant from microseconds since 1970.</summary>
    public static Instant FromMicros(long micros) => Epoch + Duration.FromTicks(micros * 10);

    /// <summary>The last microsecond of a day in a zone: what was known when the day closed.</summary>
    /// <param name="date">The day.</param>
    /// <param name="zone">Where the day is; a day of a change of summer time has 23 or 25 hours.</param>
    public static Instant CloseOf(LocalDate date, DateTimeZone zone) =>
        zone.AtStartOfDay(date.PlusDays(1)).ToInstant() - Duration.FromTicks(10);

    /// <summary><c>2026-11-22T10:15:00Z</c>, to the second.</summary>
    public static string IsoInstant(Instant instant) =>
        instant.ToString("uuuu'-'MM'-'dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);
}

using NodaTime;
using RevBot.Data.Book;

namespace RevBot.Skills;

/// <summary>How old data are against the limit, by the one rule that answers, alerts and <c>doctor</c> go by.</summary>
/// <param name="Age">
/// The time since the newest loading ended, or, of a sync, since the moment up to which the CRM is known; of a frozen extract whole days since its last day, 0 on that day. Null where
/// nothing was loaded by then.
/// </param>
/// <param name="FrozenOn">The last day of a frozen extract, which ages like any data; null for live data.</param>
/// <param name="Limit">Older than this is stale.</param>
public sealed record DataFreshness(Duration? Age, LocalDate? FrozenOn, Duration Limit)
{
    /// <summary>Whether they are older than the limit, or of unknown age.</summary>
    public bool IsStale => Age is not { } age || age > Limit;

    /// <summary>Of a view.</summary>
    public static DataFreshness Measure(ScopedBook book, Duration limit)
    {
        ArgumentNullException.ThrowIfNull(book);
        return Measure(book.Company, book.AsOf, book.LastSync?.KnownTo, limit);
    }

    /// <summary>Of a company at an instant.</summary>
    /// <param name="company">Whose data.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="knownTo">Up to when the newest loading knows its source; null where there was none.</param>
    /// <param name="limit">Older than this is stale.</param>
    public static DataFreshness Measure(Company company, Instant asOf, Instant? knownTo, Duration limit)
    {
        ArgumentNullException.ThrowIfNull(company);
        return new(
            company.FrozenOn is { } day
                ? Duration.FromDays(Math.Max(0, Period.DaysBetween(day, company.DayOf(asOf))))
                : asOf - knownTo,
            company.FrozenOn,
            limit
        );
    }
}

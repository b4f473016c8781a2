using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.Usage;

/// <summary>
/// Reads the record of questions and of opened dashboards for one person: rows of people outside the scope are left
/// behind here, before anything counts them.
/// </summary>
/// <remarks>
/// Days are those of the clock of the answers, which a frozen extract or a given day may have set back; the limit is an
/// instant of the machine's clock.
/// </remarks>
/// <param name="database">Migrated.</param>
public sealed class UsageReader(IDatabase database)
{
    /// <summary>
    /// What stands in the place of the router for briefs that came unasked: they are nobody's use of RevBot.
    /// </summary>
    public const string Unasked = "schedule";

    /// <summary>What the people in a scope asked, on the clock of the answers.</summary>
    /// <param name="scope">Whose record may be seen.</param>
    /// <param name="before">Only what was asked before this instant of the machine's clock; null for all.</param>
    /// <param name="zone">The reporting zone, for days.</param>
    public UsageRecord Read(Scope scope, Instant? before, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(scope);
        using var connection = database.Open();
        var limit = before is { } instant ? Dates.ToMicros(instant) : long.MaxValue;
        return new(
            [
                .. connection
                    .Query<MessageRow>(
                        "SELECT r.seller_id AS SellerId, r.as_of AS AsOf, r.outcome, r.functions, f.rating FROM request_log r LEFT JOIN feedback f ON f.request_id = r.id AND f.seller_id = r.seller_id AND f.given_at < @limit WHERE r.seller_id IS NOT NULL AND r.router <> @unasked AND r.asked_at < @limit ORDER BY r.asked_at, r.id",
                        new { limit, unasked = Unasked }
                    )
                    .Where(row => scope.Covers((int)row.SellerId))
                    .Select(row => new UsageItem(
                        DayOf(row.AsOf, zone),
                        (int)row.SellerId,
                        row.Outcome,
                        row.Functions?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [],
                        (int?)row.Rating
                    )),
            ],
            [
                .. connection
                    .Query<InsightRow>(
                        "SELECT seller_id AS SellerId, found_at AS FoundAt, acted_at AS ActedAt FROM insight WHERE seller_id IS NOT NULL AND found_at < @limit ORDER BY found_at, id",
                        new { limit }
                    )
                    .Where(row => scope.Covers((int)row.SellerId))
                    .Select(row => new InsightItem(
                        DayOf(row.FoundAt, zone),
                        (int)row.SellerId,
                        row.ActedAt is { } acted && acted < limit
                    )),
            ]
        )
        {
            Views = ReadViews(connection, scope, limit, zone),
        };
    }

    private static IReadOnlyList<ViewItem> ReadViews(
        DbConnection connection,
        Scope scope,
        long limit,
        DateTimeZone zone
    ) =>
        [
            .. connection
                .Query<ViewRow>(
                    "SELECT seller_id AS SellerId, as_of AS AsOf, kind FROM dashboard_view WHERE viewed_at < @limit ORDER BY viewed_at, seller_id, kind",
                    new { limit }
                )
                .Where(row => scope.Covers((int)row.SellerId))
                .Select(row => new ViewItem(DayOf(row.AsOf, zone), (int)row.SellerId, row.Kind)),
        ];

    private static LocalDate DayOf(long micros, DateTimeZone zone) => Dates.FromMicros(micros).InZone(zone).Date;

    private sealed record MessageRow
    {
        public required long SellerId { get; init; }

        public required long AsOf { get; init; }

        public required string Outcome { get; init; }

        public string? Functions { get; init; }

        public long? Rating { get; init; }
    }

    private sealed record ViewRow
    {
        public required long SellerId { get; init; }

        public required long AsOf { get; init; }

        public required string Kind { get; init; }
    }

    private sealed record InsightRow
    {
        public required long SellerId { get; init; }

        public required long FoundAt { get; init; }

        public long? ActedAt { get; init; }
    }
}

using Dapper;
using RevBot.Skills.Scorecards;

namespace RevBot.Bot.Tests.Scorecards;

/// <summary>The cards of the demo company's sellers against plain SQL over the same database.</summary>
public sealed class ScorecardLedgerTests
{
    // Half a minor unit for each conversion.
    private const string Rate =
        "COALESCE((SELECT r.rate_billionths FROM exchange_rate r WHERE r.currency = v.currency AND r.rate_on <= {0} ORDER BY r.rate_on DESC LIMIT 1), 1000000000) / 1e9";

    [Fact]
    public void EveryCard_IsWhatSqlCounts()
    {
        using var demo = new DemoFile();
        var house = demo.House();
        var cards = new GetScorecards()
            .Run(house.ViewOf(DemoFile.Leader, CancellationToken.None), new() { Period = "2027-Q4" })
            .Sellers;
        var told = cards.Count(card => card.WonDeals > 0 || card.OpenDeals > 0);

        Assert.True(told >= 5, $"Only {told} sellers won or have open deals.");
        using var connection = demo.Database.Open();
        foreach (var card in cards)
        {
            var ledger = connection.QuerySingle<Ledger>(Sql, new { name = card.Seller });
            Assert.Equal(
                (
                    card.Seller,
                    (int)ledger.WonDeals,
                    (int)ledger.OpenDeals,
                    (int)ledger.CreatedDeals,
                    (int)ledger.Closed,
                    (int)ledger.ClosedWon
                ),
                (card.Seller, card.WonDeals, card.OpenDeals, card.CreatedDeals, card.Closed, card.ClosedWon)
            );
            Assert.InRange(card.Won.Minor - ledger.Won, -ledger.WonDeals, ledger.WonDeals);
            Assert.InRange(card.Open.Minor - ledger.Open, -ledger.OpenDeals, ledger.OpenDeals);
            Assert.Equal(ledger.Quota, card.QuotaAsSet?.Minor ?? 0);
        }
    }

    // The quarter 2027-Q4 is November 2026 to January 2027; today is 22 November 2026.
    private static readonly string Sql = $"""
        WITH now AS (
            SELECT v.*, s.outcome, o.created_at,
                v.amount_minor * {Rate.Replace(
            "{0}",
            "CASE WHEN s.outcome = 0 THEN 20261122 ELSE v.close_on END",
            StringComparison.Ordinal
        )} AS value
            FROM opportunity o
            JOIN opportunity_version v ON v.opportunity_id = o.id AND v.valid_to IS NULL
            JOIN stage s ON s.id = v.stage_id
            WHERE o.deleted_at IS NULL AND v.owner_id = (SELECT id FROM seller WHERE name = @name)
        )
        SELECT
            COUNT(CASE WHEN outcome = 1 AND close_on BETWEEN 20261101 AND 20270131 THEN 1 END) AS WonDeals,
            COALESCE(CAST(ROUND(SUM(CASE WHEN outcome = 1 AND close_on BETWEEN 20261101 AND 20270131 THEN value END)) AS INTEGER), 0) AS Won,
            COUNT(CASE WHEN outcome = 0 AND category <> 0 AND close_on BETWEEN 20261101 AND 20270131 THEN 1 END) AS OpenDeals,
            COALESCE(CAST(ROUND(SUM(CASE WHEN outcome = 0 AND category <> 0 AND close_on BETWEEN 20261101 AND 20270131 THEN value END)) AS INTEGER), 0) AS Open,
            COUNT(CASE WHEN created_at >= unixepoch('2026-11-01') * 1000000 THEN 1 END) AS CreatedDeals,
            COUNT(CASE WHEN outcome <> 0 AND close_on BETWEEN 20251123 AND 20261122 THEN 1 END) AS Closed,
            COUNT(CASE WHEN outcome = 1 AND close_on BETWEEN 20251123 AND 20261122 THEN 1 END) AS ClosedWon,
            COALESCE((SELECT SUM(q.amount_minor) FROM quota q WHERE q.seller_id = (SELECT id FROM seller WHERE name = @name) AND q.period_start >= 20261101 AND q.period_end <= 20270131), 0) AS Quota
        FROM now
        """;

    private sealed record Ledger
    {
        public required long WonDeals { get; init; }

        public required long Won { get; init; }

        public required long OpenDeals { get; init; }

        public required long Open { get; init; }

        public required long CreatedDeals { get; init; }

        public required long Closed { get; init; }

        public required long ClosedWon { get; init; }

        public required long Quota { get; init; }
    }
}

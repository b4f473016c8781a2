using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Checks;

/// <summary>Looks for deals that figures leave out. Writes nothing.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class DealFaults(IDatabase database)
{
    // Of a deal's stretches without an end, the one recorded last holds now.
    private const string OpenWithoutOwner = """
        SELECT COUNT(*) FROM opportunity_version v
        JOIN stage s ON s.id = v.stage_id AND s.outcome = 0
        JOIN opportunity o ON o.id = v.opportunity_id AND o.deleted_at IS NULL
        WHERE v.owner_id IS NULL AND v.valid_to IS NULL AND NOT EXISTS (
            SELECT 1 FROM opportunity_version w
            WHERE w.opportunity_id = v.opportunity_id AND w.valid_to IS NULL
            AND (w.recorded_at > v.recorded_at OR (w.recorded_at = v.recorded_at AND w.number > v.number)))
        """;

    private const string WithoutRate = """
        SELECT v.currency AS Currency, COUNT(DISTINCT v.opportunity_id) AS Deals FROM opportunity_version v
        WHERE v.amount_minor IS NOT NULL AND v.currency <> @reporting
        AND NOT EXISTS (SELECT 1 FROM exchange_rate r WHERE r.currency = v.currency)
        GROUP BY v.currency ORDER BY v.currency
        """;

    private const string WithoutCloseDate = """
        SELECT COUNT(*) FROM opportunity_version v
        JOIN stage s ON s.id = v.stage_id AND s.outcome = @outcome
        JOIN opportunity o ON o.id = v.opportunity_id AND o.deleted_at IS NULL
        WHERE v.close_on IS NULL AND v.valid_to IS NULL AND NOT EXISTS (
            SELECT 1 FROM opportunity_version w
            WHERE w.opportunity_id = v.opportunity_id AND w.valid_to IS NULL
            AND (w.recorded_at > v.recorded_at OR (w.recorded_at = v.recorded_at AND w.number > v.number)))
        """;

    /// <summary>How many deals of an outcome have no close date, and so lie in no period.</summary>
    /// <exception cref="DbException">A table cannot be read.</exception>
    public long CountWithoutCloseDate(Warehouse.StageOutcome outcome)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>(WithoutCloseDate, new { outcome = (int)outcome });
    }

    /// <summary>The currencies of deals' amounts, now or before, that have no rate, by code.</summary>
    /// <param name="reporting">The code of the reporting currency, which needs none.</param>
    /// <exception cref="DbException">A table cannot be read.</exception>
    public IReadOnlyList<UnconvertedCurrency> ListCurrenciesWithoutRate(string reporting)
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<(string Currency, long Deals)>(WithoutRate, new { reporting })
                .Select(row => new UnconvertedCurrency(row.Currency, row.Deals)),
        ];
    }

    /// <summary>How many deals are open and have no owner.</summary>
    /// <exception cref="DbException">A table cannot be read.</exception>
    public long CountOpenWithoutOwner()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>(OpenWithoutOwner);
    }
}

using System.Data.Common;
using System.Globalization;
using Dapper;
using RevBot.Data.Book;

namespace RevBot.Bot.Doctor;

/// <summary>Whether every amount can be converted, and whether every open deal belongs to somebody.</summary>
internal static class DealsCheck
{
    private const string Check = "deals";

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

    public static IEnumerable<Finding> Run(DealBook book, DbConnection connection)
    {
        var reporting = book.Company.Currency.Code;
        var sound = true;
        foreach (var (currency, deals) in connection.Query<(string, long)>(WithoutRate, new { reporting }))
        {
            sound = false;
            yield return Finding.Problem(
                "currency",
                $"{Number(deals)} deals have amounts in {currency}, which has no rate into {reporting}; they count as zero.",
                $"Load a rate for {currency}."
            );
        }

        if (connection.ExecuteScalar<long>(OpenWithoutOwner) is > 0 and var ownerless)
        {
            sound = false;
            yield return Finding.Warning(
                Check,
                $"{Number(ownerless)} open deals have no owner; they count for nobody's team.",
                "Give them an owner in the CRM, or a rule for unknown owners in the mapping, then load again."
            );
        }

        if (sound)
        {
            yield return Finding.Ok(Check, $"Every amount converts into {reporting}; every open deal has an owner.");
        }
    }

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

using System.Data.Common;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Bot.Learning;

/// <summary>The weekly forecast runs in the database.</summary>
internal sealed class RunStore(IDatabase database)
{
    private const string Lock = "forecast_run";

    /// <summary>Whether a week has a run: of a revision, or of any.</summary>
    public bool Has(long asOf, long? revision)
    {
        database.RequireFile();
        using var connection = database.Open();
        return Has(connection, null, asOf, revision);
    }

    /// <summary>
    /// Writes a run whole, unless the week has one of the same revision already. Side effect: inserts the rows, numbered on.
    /// </summary>
    /// <returns>Whether it was written.</returns>
    public bool Store(long asOf, long revision, IReadOnlyList<ForecastRunRow> rows)
    {
        var stored = false;
        database.WithLock(
            Lock,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                if (Has(connection, transaction, asOf, revision))
                {
                    return;
                }

                var next =
                    1
                    + connection.ExecuteScalar<int>(
                        "SELECT COALESCE(MAX(id), 0) FROM forecast_run",
                        transaction: transaction
                    );
                connection.Execute(
                    "INSERT INTO forecast_run (id, made_at, as_of, revision, seller_id, period_start, period_end, method, amount_minor, low_minor, high_minor, currency, assumptions, features_hash, model) VALUES (@Id, @MadeAt, @AsOf, @Revision, @SellerId, @PeriodStart, @PeriodEnd, @Method, @AmountMinor, @LowMinor, @HighMinor, @Currency, @Assumptions, @FeaturesHash, @Model)",
                    rows.Select((row, place) => row with { Id = next + place }),
                    transaction
                );
                transaction.Commit();
                stored = true;
            }
        );
        return stored;
    }

    private static bool Has(DbConnection connection, DbTransaction? transaction, long asOf, long? revision) =>
        connection.ExecuteScalar<long>(
            revision is null
                ? "SELECT COUNT(*) FROM forecast_run WHERE as_of = @asOf"
                : "SELECT COUNT(*) FROM forecast_run WHERE as_of = @asOf AND revision = @revision",
            new { asOf, revision },
            transaction
        ) > 0;
}

using System.Data.Common;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Data.State.Runs;

/// <summary>The table <c>forecast_run</c>: the weekly forecasts. Rows are never changed.</summary>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class ForecastRunRepository(IDatabase database)
{
    private const string LockName = "forecast_run";

    /// <summary>Whether a week has a run. Writes nothing.</summary>
    /// <param name="asOf">The close of the week, microseconds since 1970 in UTC.</param>
    /// <param name="revision">Only a run of this revision of the data; null for any.</param>
    /// <exception cref="DatabaseException">The database's file is gone.</exception>
    /// <exception cref="DbException">The table cannot be read.</exception>
    public bool Contains(long asOf, long? revision)
    {
        database.RequireFile();
        using var connection = database.Open();
        return Contains(connection, null, asOf, revision);
    }

    /// <summary>
    /// Writes a run whole, unless the week has one of the same revision already. Side effect: inserts the rows,
    /// numbered on, in a transaction under the lock <c>forecast_run</c>: of two processes one writes.
    /// </summary>
    /// <param name="asOf">The close of the week, microseconds since 1970 in UTC.</param>
    /// <param name="revision">The revision of the data.</param>
    /// <param name="rows">Of that week and revision; their ids are not looked at.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="DatabaseException">The lock could not be had within a minute.</exception>
    /// <exception cref="DbException">It could not be written.</exception>
    public bool Add(long asOf, long revision, IReadOnlyList<ForecastRunRow> rows)
    {
        var isWritten = false;
        database.WithLock(
            LockName,
            connection =>
            {
                using var transaction = connection.BeginTransaction();
                if (Contains(connection, transaction, asOf, revision))
                {
                    return;
                }

                Insert(transaction, rows);
                transaction.Commit();
                isWritten = true;
            }
        );
        return isWritten;
    }

    private static void Insert(DbTransaction transaction, IReadOnlyList<ForecastRunRow> rows)
    {
        var connection = transaction.Connection!;
        var next =
            1
            + connection.ExecuteScalar<int>("SELECT COALESCE(MAX(id), 0) FROM forecast_run", transaction: transaction);
        connection.Execute(
            "INSERT INTO forecast_run (id, made_at, as_of, revision, seller_id, period_start, period_end, method, amount_minor, low_minor, high_minor, currency, assumptions, features_hash, model) VALUES (@Id, @MadeAt, @AsOf, @Revision, @SellerId, @PeriodStart, @PeriodEnd, @Method, @AmountMinor, @LowMinor, @HighMinor, @Currency, @Assumptions, @FeaturesHash, @Model)",
            rows.Select((row, place) => row with { Id = next + place }),
            transaction
        );
    }

    private static bool Contains(DbConnection connection, DbTransaction? transaction, long asOf, long? revision) =>
        connection.ExecuteScalar<long>(
            revision is null
                ? "SELECT COUNT(*) FROM forecast_run WHERE as_of = @asOf"
                : "SELECT COUNT(*) FROM forecast_run WHERE as_of = @asOf AND revision = @revision",
            new { asOf, revision },
            transaction
        ) > 0;
}

using System.Data.Common;
using Dapper;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Demo.Extract;

namespace RevBot.Data.Demo;

/// <summary>
/// Makes a company that sells employment services in fourteen countries: people, accounts, deals with their whole
/// history, quotas, calls, the CRM's own view, and effects planted in it that RevBot ought to find.
/// </summary>
/// <remarks>
/// The same seed, number of deals and day give the same rows on one platform. Nothing in it is about a real company or
/// person.
/// </remarks>
public static class DemoCompany
{
    private const int Fewest = 100;
    private const int Most = 8_000_000;
    private const int EarliestYear = 1980;
    private const int LatestYear = 2100;

    /// <summary>
    /// Fills an empty database, which is migrated first. Side effects: the rows, in one transaction, and the files of
    /// the extract. Of a run that fails or is cancelled nothing stays but the empty tables.
    /// </summary>
    /// <exception cref="DatabaseException">The database already holds data.</exception>
    /// <exception cref="Import.ImportException">The words file is wrong; the message names its line.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Fewer than 100 or more than 8,000,000 deals, or a day outside the years 1980 to 2100.
    /// </exception>
    public static DemoSummary Create(
        IDatabase database,
        DemoOptions options,
        IProgress<DemoProgress>? progress,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Deals, Fewest, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Deals, Most, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Today.Year, EarliestYear, nameof(options));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Today.Year, LatestYear, nameof(options));
        var world = new World(options);
        new Migrator(database).Migrate(Dates.FromMicros(world.Timeline.Cutoff));
        DemoSummary? summary = null;
        database.WithLock(
            "demo",
            connection =>
            {
                RequireEmpty(database, connection);
                Switch(connection, database.Dialect.BeginFilling);
                try
                {
                    summary = Fill(database, connection, new(world, progress, cancellation));
                }
                finally
                {
                    Switch(connection, database.Dialect.EndFilling);
                }
            }
        );
        return summary!;
    }

    private static DemoSummary Fill(IDatabase database, DbConnection connection, Order order)
    {
        using var transaction = connection.BeginTransaction();
        var writer = new WarehouseWriter(database, transaction, order.Cancellation);
        using var extract = order.World.Options.ExtractFolder is { } folder
            ? CrmExtract.Begin(folder, order.World.Words)
            : null;
        var summary = new DemoBuild(order.World, writer, transaction, extract).Run(order.Progress);
        extract?.Keep();
        transaction.Commit();
        return summary;
    }

    /// <summary>
    /// It only saves time, so somebody else's open connection, which forbids it, is no reason to fail or to wait.
    /// </summary>
    private static void Switch(DbConnection connection, string sql)
    {
        try
        {
            if (sql.Length > 0)
            {
                connection.Execute(sql, commandTimeout: 1);
            }
        }
        catch (DbException) when (connection.State == System.Data.ConnectionState.Open)
        {
            return;
        }
    }

    private static void RequireEmpty(IDatabase database, DbConnection connection)
    {
        var held = connection.ExecuteScalar<long>(
            "SELECT (SELECT COUNT(*) FROM setting) + (SELECT COUNT(*) FROM sync_run) + (SELECT COUNT(*) FROM seller)"
                + " + (SELECT COUNT(*) FROM opportunity)"
        );
        if (held > 0)
        {
            throw new DatabaseException(
                $"The database {database.Name} already holds data; choose another file for the demo company, or delete this one first."
            );
        }
    }

    private sealed record Order(World World, IProgress<DemoProgress>? Progress, CancellationToken Cancellation);
}

using System.Data.Common;
using Dapper;
using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Database;

/// <summary>
/// Brings a database to the schema of this program. Scripts are numbered, stand in Migrations/Sqlite and
/// Migrations/SqlServer, and run once each, in order, in a transaction of their own, under a lock.
/// </summary>
/// <remarks>
/// Safe to call from several processes at once: the lock lets one migrate and the others find nothing to do. A script
/// that has been released is never changed, since databases that ran it will not run it again; add a new one.
/// </remarks>
public sealed class Migrator
{
    private const string LockName = "migrate";

    private readonly IDatabase database;
    private readonly IReadOnlyList<MigrationScript> scripts;

    /// <param name="database">Which database.</param>
    public Migrator(IDatabase database)
        : this(database, MigrationScript.For(database.Provider)) { }

    /// <param name="database">Which database.</param>
    /// <param name="scripts">What to run, by number.</param>
    internal Migrator(IDatabase database, IReadOnlyList<MigrationScript> scripts) =>
        (this.database, this.scripts) = (database, scripts);

    /// <summary>The newest schema that this program knows.</summary>
    public int Newest => scripts[^1].Number;

    /// <summary>The schema that the database has; 0 for an empty one and for a file that is not there.</summary>
    /// <exception cref="DatabaseException">It cannot be opened.</exception>
    public int Current()
    {
        // Opening would make the file. A server that cannot be reached is no empty database: that throws.
        if (database.Provider == DatabaseProvider.Sqlite && !database.Exists)
        {
            return 0;
        }

        using var connection = database.Open();
        return Current(connection);
    }

    /// <summary>
    /// Runs what is missing. Side effects: makes the database file and its tables, notes each script in schema_version.
    /// </summary>
    /// <param name="now">Noted beside each script.</param>
    /// <returns>The numbers of the scripts that ran, in order.</returns>
    /// <exception cref="DatabaseException">The database is newer than the program, or a script failed.</exception>
    public IReadOnlyList<int> Migrate(Instant now)
    {
        var ran = new List<int>();
        database.WithLock(
            LockName,
            connection =>
            {
                var current = Current(connection);
                RefuseNewer(current);
                foreach (var script in scripts.Where(script => script.Number > current))
                {
                    Run(connection, script, now);
                    ran.Add(script.Number);
                }
            }
        );
        return ran;
    }

    /// <summary>Makes sure that a database can be used as it is, without changing it.</summary>
    /// <exception cref="DatabaseException">It is missing, older or newer than the program.</exception>
    public void RequireCurrent()
    {
        var current = Current();
        RefuseNewer(current);
        if (current < Newest)
        {
            throw new DatabaseException(
                $"The database {database.Name} has schema {current} and this program needs {Newest}; run any command that loads data, or start the bot, to bring it up."
            );
        }
    }

    private void RefuseNewer(int current)
    {
        if (current > Newest)
        {
            throw new DatabaseException(
                $"The database {database.Name} has schema {current}, newer than the {Newest} of this program; update RevBot or choose another database."
            );
        }
    }

    private int Current(DbConnection connection) =>
        connection.ExecuteScalar<long>(database.Dialect.CountTables, new { name = "schema_version" }) == 0
            ? 0
            : (int)(connection.ExecuteScalar<long?>("SELECT MAX(number) FROM schema_version") ?? 0);

    private void Run(DbConnection connection, MigrationScript script, Instant now)
    {
        using var transaction = connection.BeginTransaction();
        try
        {
            if (script.Number == 1)
            {
                connection.Execute(
                    "CREATE TABLE schema_version (number INT NOT NULL PRIMARY KEY, name VARCHAR(200) NOT NULL, applied_at BIGINT NOT NULL)",
                    transaction: transaction
                );
            }

            connection.Execute(script.Sql, transaction: transaction, commandTimeout: 600);
            connection.Execute(
                "INSERT INTO schema_version (number, name, applied_at) VALUES (@number, @name, @appliedAt)",
                new
                {
                    number = script.Number,
                    name = script.Name,
                    appliedAt = Dates.ToMicros(now),
                },
                transaction
            );
            transaction.Commit();
        }
        catch (DbException problem)
        {
            throw new DatabaseException(
                $"The script {script.Name} failed on {database.Name} ({problem.Message.TrimEnd('.')}); nothing of it was kept. Restore the database or report this.",
                problem
            );
        }
    }
}

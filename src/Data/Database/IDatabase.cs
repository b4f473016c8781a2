using System.Data.Common;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Database;

/// <summary>
/// A database that RevBot keeps its data in. All SQL stands in the subset that both providers share; what differs is
/// here and in <see cref="SqlDialect"/>.
/// </summary>
/// <remarks>
/// Safe for many threads; a connection is not. SQLite files are opened in write-ahead mode: one writer and any number
/// of readers at a time, each reader seeing the state of its own transaction. Names of tables and columns in SQL text
/// are constants of this program; values always travel as parameters.
/// </remarks>
public interface IDatabase
{
    /// <summary>Which engine it is.</summary>
    DatabaseProvider Provider { get; }

    /// <summary>What differs in SQL text.</summary>
    SqlDialect Dialect { get; }

    /// <summary>The file, or server and database, for messages. Never holds a secret.</summary>
    string Name { get; }

    /// <summary>
    /// Whether the database is there at all: the SQLite file, which the first migration makes, or a server's database
    /// that can be opened.
    /// </summary>
    bool Exists { get; }

    /// <summary>Opens a connection, with foreign keys on. The caller disposes it.</summary>
    /// <exception cref="DatabaseException">It cannot be opened; the message says what to do.</exception>
    DbConnection Open();

    /// <summary>Writes rows as fast as the engine can. Side effect: rows are inserted inside the transaction.</summary>
    /// <returns>How many rows were written.</returns>
    long BulkInsert<TRow>(
        DbTransaction transaction,
        Table<TRow> table,
        IEnumerable<TRow> rows,
        CancellationToken cancellation
    );

    /// <summary>
    /// Runs an action while no other process does so under the same name, waiting for it up to a while.
    /// </summary>
    /// <param name="name">The lock's.</param>
    /// <param name="action">Gets an open connection.</param>
    /// <param name="patience">How long to wait; null for a minute, zero for not at all.</param>
    /// <exception cref="DatabaseException">
    /// The lock could not be had in time; <see cref="DatabaseException.IsLockHeld"/> where another process has it.
    /// </exception>
    void WithLock(string name, Action<DbConnection> action, TimeSpan? patience = null);
}

using System.Data;
using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace RevBot.Data.Book.Loading;

/// <summary>Begins a transaction that sees one moment.</summary>
internal static class ReadingTransaction
{
    /// <summary>
    /// SQLite's deferred transaction reads one moment of the log and keeps no writer out. SQL Server's is snapshot
    /// isolation where the database allows it; elsewhere serializable, which makes writers wait while the book loads.
    /// </summary>
    public static DbTransaction BeginReading(this DbConnection connection) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : connection.BeginTransaction(
                AllowsSnapshots(connection) ? IsolationLevel.Snapshot : IsolationLevel.Serializable
            );

    private static bool AllowsSnapshots(DbConnection connection) =>
        connection.ExecuteScalar<int>(
            "SELECT COUNT(*) FROM sys.databases WHERE name = DB_NAME() AND snapshot_isolation_state = 1"
        ) > 0;
}

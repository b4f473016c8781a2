using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace RevBot.Data.Book;

/// <summary>Begins a transaction that sees one moment and does not keep writers out.</summary>
internal static class ReadingTransaction
{
    /// <summary>SQLite's deferred transaction reads one moment of the log; SQL Server's is snapshot isolation.</summary>
    public static DbTransaction BeginReading(this DbConnection connection) =>
        connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : connection.BeginTransaction(IsolationLevel.Snapshot);
}

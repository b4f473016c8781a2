using System.Data.Common;
using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>Numbers loadings and notes them in <c>sync_run</c>, one at a time: under the lock of loads.</summary>
internal static class LoadingLog
{
    /// <summary>The name of the lock that loads hold.</summary>
    public const string LockName = "import";

    /// <summary>The number of the loading that comes next, from 1.</summary>
    public static long NextId(DbTransaction transaction) =>
        1
        + (transaction.Connection!.ExecuteScalar<long?>("SELECT MAX(id) FROM sync_run", transaction: transaction) ?? 0);

    /// <summary>Notes a loading, and what a sync adds to it. Side effect: rows inside the transaction.</summary>
    /// <param name="database">The transaction's.</param>
    /// <param name="transaction">The caller commits it.</param>
    /// <param name="run">The loading.</param>
    /// <param name="sync">The sync that it was part of; null for none.</param>
    public static void Write(IDatabase database, DbTransaction transaction, SyncRunRow run, SyncMark? sync)
    {
        database.BulkInsert(transaction, Tables.SyncRun, [run], CancellationToken.None);
        if (sync is null)
        {
            return;
        }

        foreach (var (name, value) in sync.Settings)
        {
            Settings.Write(transaction, name, value);
        }

        foreach (
            var (name, _) in Settings
                .Read(transaction.Connection!, transaction)
                .Where(setting => sync.IsOutlived(setting.Key, setting.Value))
        )
        {
            Settings.Remove(transaction, name);
        }
    }
}

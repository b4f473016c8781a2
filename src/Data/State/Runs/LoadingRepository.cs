using System.Data.Common;
using Dapper;
using RevBot.Data.Book;
using RevBot.Data.Database;
using RevBot.Data.Warehouse;

namespace RevBot.Data.State.Runs;

/// <summary>
/// Reads the table <c>sync_run</c>: which loadings of data a database has seen. Loadings write it themselves.
/// </summary>
/// <remarks>
/// Every method but <see cref="IsDemoOnly"/> throws <see cref="DbException"/> where the table cannot be read. None
/// writes.
/// </remarks>
/// <param name="database">Migrated. Connections are opened and closed call by call, so threads may share this.</param>
public sealed class LoadingRepository(IDatabase database)
{
    /// <summary>
    /// demo, import or sync: the kind of the first loading that is not a demo, else demo; null where there is none.
    /// </summary>
    public string? FindFirstKind()
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string?>(
            "SELECT kind FROM sync_run ORDER BY CASE WHEN kind = 'demo' THEN 1 ELSE 0 END, id"
        );
    }

    /// <summary>Whether the demo company was loaded and nothing else ever was.</summary>
    /// <returns>
    /// False also where it cannot be told, as the database is missing or cannot be read: somebody's own data could be
    /// there.
    /// </returns>
    public bool IsDemoOnly()
    {
        if (database is { Provider: DatabaseProvider.Sqlite, Exists: false })
        {
            return false;
        }

        try
        {
            using var connection = database.Open();
            return connection.ExecuteScalar<long>(
                    "SELECT CASE WHEN COUNT(*) > 0 AND SUM(CASE WHEN kind = 'demo' THEN 0 ELSE 1 END) = 0 THEN 1 ELSE 0 END FROM sync_run"
                ) == 1;
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            return false;
        }
    }

    /// <summary>The last loading that succeeded, a sync that found no change too; null where none did.</summary>
    public FinishedLoading? FindLastDone()
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<FinishedLoading>(
            $"SELECT kind AS Kind, source AS Source, finished_at AS FinishedAt, CASE WHEN kind = @SyncKind THEN COALESCE(newest_change_at, finished_at) ELSE finished_at END AS KnownTo FROM sync_run WHERE id = (SELECT MAX(id) FROM sync_run WHERE {SyncRunRow.EndedWell})",
            new { SyncRun.SyncKind }
        );
    }
}

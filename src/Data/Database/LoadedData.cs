using System.Data.Common;
using Dapper;

namespace RevBot.Data.Database;

/// <summary>Tells what kinds of data were ever loaded into a database.</summary>
public static class LoadedData
{
    private const string OnlyDemo =
        "SELECT CASE WHEN COUNT(*) > 0 AND SUM(CASE WHEN kind = 'demo' THEN 0 ELSE 1 END) = 0 THEN 1 ELSE 0 END FROM sync_run";

    /// <summary>Whether the demo company was loaded and nothing else ever was.</summary>
    /// <param name="database">May be missing or not migrated yet.</param>
    /// <returns>False also where it cannot be told: somebody's real data could be there.</returns>
    public static bool IsDemoOnly(IDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        try
        {
            if (database is { Provider: DatabaseProvider.Sqlite, Exists: false })
            {
                return false;
            }

            using var connection = database.Open();
            return connection.ExecuteScalar<long>(OnlyDemo) == 1;
        }
        catch (Exception problem) when (problem is DatabaseException or DbException)
        {
            return false;
        }
    }
}

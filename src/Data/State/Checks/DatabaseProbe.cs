using System.Data.Common;
using Dapper;
using RevBot.Data.Database;

namespace RevBot.Data.State.Checks;

/// <summary>Looks whether a database answers and what it is. Writes nothing.</summary>
public static class DatabaseProbe
{
    /// <summary>Reads something that every RevBot database has, to see whether the database answers.</summary>
    /// <exception cref="DatabaseException">It cannot be opened.</exception>
    /// <exception cref="DbException">It cannot be read, or is not RevBot's.</exception>
    public static void Read(IDatabase database)
    {
        using var connection = database.Open();
        connection.ExecuteScalar<long>("SELECT COUNT(*) FROM setting WHERE name = ''");
    }

    /// <summary>
    /// Whether a SQLite file holds tables, of whatever program; false on a server, where it is not looked for.
    /// </summary>
    /// <exception cref="DatabaseException">It cannot be opened.</exception>
    /// <exception cref="DbException">It cannot be read.</exception>
    public static bool HoldsTables(IDatabase database)
    {
        using var connection = database.Open();
        return database.Provider == DatabaseProvider.Sqlite
            && connection.ExecuteScalar<long>("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'") > 0;
    }
}

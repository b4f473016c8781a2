using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace RevBot.Data.Database;

/// <summary>The few places where the two engines' SQL differs.</summary>
public sealed class SqlDialect
{
    // SQLITE_CONSTRAINT.
    private const int SqliteConstraint = 19;

    // NULL not allowed, foreign key or check, two of one key (index, constraint), text too long (two forms).
    private static readonly int[] SqlServerConstraints = [515, 547, 2601, 2627, 2628, 8152];

    private SqlDialect(DatabaseProvider provider) => Provider = provider;

    /// <summary>SQLite's.</summary>
    public static SqlDialect Sqlite { get; } = new(DatabaseProvider.Sqlite);

    /// <summary>SQL Server's.</summary>
    public static SqlDialect SqlServer { get; } = new(DatabaseProvider.SqlServer);

    /// <summary>Which engine.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>The dialect of an open connection.</summary>
    public static SqlDialect ForConnection(DbConnection connection) => connection is SqlConnection ? SqlServer : Sqlite;

    /// <summary>
    /// Whether a row was refused because it breaks a constraint: unique, foreign key, check, not null, length.
    /// </summary>
    public static bool IsConstraint(DbException problem) =>
        problem switch
        {
            SqliteException sqlite => sqlite.SqliteErrorCode == SqliteConstraint,
            SqlException server => SqlServerConstraints.Contains(server.Number),
            _ => false,
        };

    /// <summary>A query that counts the tables of a name, given as the parameter <c>@name</c>.</summary>
    public string CountTables =>
        Provider == DatabaseProvider.Sqlite
            ? "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = @name"
            // By OBJECT_ID, which looks where an unqualified FROM looks: another application's table elsewhere is not ours.
            : "SELECT CASE WHEN OBJECT_ID(@name, 'U') IS NULL THEN 0 ELSE 1 END";

    /// <summary>
    /// For the UPDATE of an update-then-insert, after the table's name: keeps another session from inserting between.
    /// </summary>
    public string UpsertHint => Provider == DatabaseProvider.Sqlite ? "" : "WITH (UPDLOCK, SERIALIZABLE)";

    /// <summary>The yyyymmdd number of a column of microseconds, shifted by <c>@offset</c> microseconds.</summary>
    public string DayNumber(string column) =>
        Provider == DatabaseProvider.Sqlite
            ? $"CAST(strftime('%Y%m%d', ({column} + @offset) / 1000000, 'unixepoch') AS INTEGER)"
            : $"CAST(CONVERT(CHAR(8), DATEADD(SECOND, CAST((({column} + @offset) / 1000000) % 86400 AS INT), DATEADD(DAY, CAST((({column} + @offset) / 1000000) / 86400 AS INT), CAST('1970-01-01' AS DATETIME2))), 112) AS INT)";

    /// <summary>
    /// Run before one transaction fills an empty database, outside of it; empty where there is nothing to do. In SQLite
    /// references are not looked up row by row, which the filler's tests do once for all, and a rollback journal holds
    /// only the pages that were there before, so new pages are written once instead of twice. Other open connections
    /// keep the write-ahead log in use, which is slower and as safe.
    /// </summary>
    public string BeginFilling =>
        Provider == DatabaseProvider.Sqlite ? "PRAGMA foreign_keys = OFF; PRAGMA journal_mode = DELETE" : "";

    /// <summary>Run after that transaction, whether it was kept or not.</summary>
    public string EndFilling =>
        Provider == DatabaseProvider.Sqlite ? "PRAGMA foreign_keys = ON; PRAGMA journal_mode = WAL" : "";

    /// <summary>A row limit for the end of an ordered query.</summary>
    public string Limit(string parameter) =>
        Provider == DatabaseProvider.Sqlite ? $"LIMIT {parameter}" : $"OFFSET 0 ROWS FETCH NEXT {parameter} ROWS ONLY";
}

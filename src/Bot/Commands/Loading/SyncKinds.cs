using System.Data.Common;
using Dapper;

namespace RevBot.Bot.Commands.Loading;

/// <summary>What kinds of loading a database has seen.</summary>
internal static class SyncKinds
{
    /// <summary>demo, import or sync: the first that is not a demo, else demo; null for an empty database.</summary>
    public static string? First(DbConnection connection) =>
        connection.QueryFirstOrDefault<string?>(
            "SELECT kind FROM sync_run ORDER BY CASE WHEN kind = 'demo' THEN 1 ELSE 0 END, id"
        );
}

using Dapper;

namespace RevBot.Bot.Tests.Exports;

/// <summary>The rep of the demo company with most open deals due in the quarter, November to January.</summary>
internal static class BusyRep
{
    public static (string Email, string Name) Of(DemoFile demo)
    {
        using var connection = demo.Database.Open();
        return connection.QueryFirst<(string, string)>(
            """
            SELECT p.email, p.name
            FROM opportunity_version v
            JOIN stage s ON s.id = v.stage_id
            JOIN seller p ON p.id = v.owner_id
            WHERE v.valid_to IS NULL AND s.outcome = 0 AND v.category > 0 AND v.close_on BETWEEN 20261101 AND 20270131
              AND p.role = 0 AND p.email IS NOT NULL AND p.active_to IS NULL
            GROUP BY p.id
            ORDER BY COUNT(*) DESC, p.id
            """
        );
    }
}

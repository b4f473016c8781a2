using Dapper;
using RevBot.Data.Database;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Commands.Loading;

/// <summary>One person of each role, to try questions as.</summary>
internal static class Faces
{
    /// <summary>A line for each: e-mail, name and title, from the top down.</summary>
    public static IReadOnlyList<string> Of(IDatabase database)
    {
        using var connection = database.Open();
        return
        [
            .. connection
                .Query<(long Role, string Email, string Name, string? Title)>(
                    "SELECT role, email, name, title FROM seller WHERE email IS NOT NULL AND active_to IS NULL AND role <> @administrator ORDER BY role, id",
                    new { administrator = (int)SellerRole.Administrator }
                )
                .GroupBy(person => person.Role)
                .OrderByDescending(role => role.Key)
                .Select(role => role.First())
                .Select(person => $"{person.Email, -44} {person.Name}, {person.Title}"),
        ];
    }

    /// <summary>The e-mail of the person at the top, who sees all; null where nobody has one.</summary>
    public static string? Leader(IDatabase database)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<string?>(
            "SELECT email FROM seller WHERE email IS NOT NULL AND active_to IS NULL AND role <= @top ORDER BY role DESC, id",
            new { top = (int)SellerRole.ChiefRevenueOfficer }
        );
    }
}

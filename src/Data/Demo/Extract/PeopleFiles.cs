using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Extract;

/// <summary>UserRole.csv and User.csv.</summary>
internal static class PeopleFiles
{
    /// <summary>Writes both. Leaders have a role of their own, the sellers of a manager share one.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="world">Its people and territories.</param>
    public static void Write(string folder, World world)
    {
        var people = world.Company.People;
        var byId = people.ToDictionary(person => person.Id);
        using var roles = new CsvFile(Path.Combine(folder, "UserRole.csv"), "Id", "Name", "ParentRoleId");
        foreach (var person in people.DistinctBy(RoleOf).OrderBy(RoleOf))
        {
            var parent = person.ManagerId is { } manager ? CrmIds.Role(RoleOf(byId[manager])) : null;
            var name = IsSeller(person) ? $"Sellers, {byId[person.ManagerId!.Value].Team}" : person.Title;
            roles.Row(CrmIds.Role(RoleOf(person)), name, parent);
        }

        using var users = new CsvFile(
            Path.Combine(folder, "User.csv"),
            "Id",
            "Name",
            "Email",
            "UserRoleId",
            "ManagerId",
            "IsActive",
            "Title",
            "HireDate__c",
            "RampMonths__c",
            "EntraObjectId__c",
            "SlackId__c",
            "ActiveFrom__c",
            "ActiveTo__c",
            "Territory__c",
            "Team__c",
            "Role__c"
        );
        foreach (var person in people)
        {
            Write(users, person, byId, world.Words);
        }
    }

    private static void Write(CsvFile users, SellerRow person, Dictionary<int, SellerRow> byId, DemoWords words) =>
        users.Row(
            person.CrmId,
            person.Name,
            person.Email,
            CrmIds.Role(RoleOf(person)),
            person.ManagerId is { } manager ? byId[manager].CrmId : null,
            Text.Yes(person.ActiveTo is null),
            person.Title,
            Text.Date(person.HiredOn),
            Text.Number(person.RampMonths),
            person.EntraObjectId,
            person.SlackId,
            Text.Date(person.ActiveFrom),
            Text.Date(person.ActiveTo),
            person.TerritoryId is { } territory ? words.TerritoryOf(territory).Name : null,
            person.Team,
            ((SellerRole)person.Role).ToString()
        );

    private static bool IsSeller(SellerRow person) => person.Role == (int)SellerRole.Rep;

    /// <summary>The ids of roles below a manager's follow those of the leaders.</summary>
    private static int RoleOf(SellerRow person) =>
        IsSeller(person) ? Leadership.FirstSeller + person.ManagerId!.Value : person.Id;
}

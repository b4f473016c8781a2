using RevBot.Data.Database;
using RevBot.Data.State.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Commands.Loading;

/// <summary>One person of each role, to try questions as.</summary>
internal static class SampleUsers
{
    /// <summary>A line for each: e-mail, name and title, from the top down.</summary>
    public static IReadOnlyList<string> List(IDatabase database) =>
        [
            .. FromTheTop(database)
                .DistinctBy(person => person.Role)
                .Select(person => $"{person.Email, -44} {person.Name}, {person.Title}"),
        ];

    /// <summary>The e-mail of the person at the top, who sees all; null where nobody has one.</summary>
    public static string? FindLeader(IDatabase database) =>
        FromTheTop(database).FirstOrDefault(person => person.Role <= SellerRole.ChiefRevenueOfficer)?.Email;

    private static IEnumerable<PresentPerson> FromTheTop(IDatabase database) =>
        new PeopleRepository(database)
            .ListPresent()
            .OrderByDescending(person => person.Role)
            .ThenBy(person => person.Id);
}

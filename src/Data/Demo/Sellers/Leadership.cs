using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>Those who lead, and the two who serve them. The same people in every company.</summary>
internal static class Leadership
{
    /// <summary>The id of the chief revenue officer.</summary>
    public const int Chief = 1;

    /// <summary>The id of the first of the two vice presidents.</summary>
    public const int FirstVice = 2;

    /// <summary>The id of the first of the six managers.</summary>
    public const int FirstManager = 4;

    /// <summary>The id of the first seller.</summary>
    public const int FirstSeller = 12;

    private const int Since = 20150202;

    /// <summary>All eleven, by id.</summary>
    public static IReadOnlyList<SellerRow> Rows() =>
        [
            Row(Chief, "Margaret Osei", SellerRole.ChiefRevenueOfficer, "Chief Revenue Officer") with
            {
                Team = "Global Sales",
            },
            Row(FirstVice, "Henrik Lindqvist", SellerRole.VicePresident, "VP Sales, EMEA") with
            {
                Team = "EMEA Sales",
                ManagerId = Chief,
            },
            Row(FirstVice + 1, "Diana Castellanos", SellerRole.VicePresident, "VP Sales, Americas & APAC") with
            {
                Team = "Americas & APAC Sales",
                ManagerId = Chief,
            },
            .. Team.All.Select(Manager),
            Row(10, "Noor Haddad", SellerRole.Analyst, "Revenue Operations Analyst") with
            {
                ManagerId = Chief,
            },
            Row(11, "Sam Kettering", SellerRole.Administrator, "CRM Administrator"),
        ];

    /// <summary>What every person has, from an id and a name.</summary>
    /// <param name="id">Our own id.</param>
    /// <param name="name">First and last name.</param>
    /// <param name="role">The role.</param>
    /// <param name="title">The job title.</param>
    public static SellerRow Row(int id, string name, SellerRole role, string title) =>
        new()
        {
            Id = id,
            CrmId = CrmIds.User(id),
            Name = name,
            Email = $"{name.ToLowerInvariant().Replace(' ', '.')}@{Company.Name.ToLowerInvariant()}.example",
            EntraObjectId = FormattableString.Invariant($"00000000-0000-4000-8000-{id:D12}"),
            SlackId = FormattableString.Invariant($"U0FAR{id:D6}"),
            Role = (int)role,
            Title = title,
            HiredOn = Since,
            ActiveFrom = Since,
            Revision = 1,
        };

    private static SellerRow Manager(Team team) =>
        Row(FirstManager + team.Index, team.Manager, SellerRole.Manager, $"Sales Manager, {team.Name}") with
        {
            Team = team.Name,
            ManagerId = FirstVice + team.Vice,
        };
}

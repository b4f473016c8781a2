using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>Those who lead, and the two who serve them. The same people for every seed.</summary>
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
    public static IReadOnlyList<SellerRow> Rows(DemoWords words) =>
        [
            Leader(words, Chief, SellerRole.ChiefRevenueOfficer, place: 0),
            Leader(words, FirstVice, SellerRole.VicePresident, place: 1) with
            {
                ManagerId = Chief,
            },
            Leader(words, FirstVice + 1, SellerRole.VicePresident, place: 2) with
            {
                ManagerId = Chief,
            },
            .. Team.All.Select(team => Manager(words, team)),
            Leader(words, 10, SellerRole.Analyst, place: 3) with
            {
                ManagerId = Chief,
            },
            Leader(words, 11, SellerRole.Administrator, place: 4),
        ];

    /// <summary>What every person has, from an id and a name.</summary>
    /// <param name="words">Give the company, for the addresses.</param>
    /// <param name="id">Our own id.</param>
    /// <param name="name">First and last name.</param>
    /// <param name="role">The role.</param>
    /// <param name="title">The job title.</param>
    public static SellerRow Row(DemoWords words, int id, string name, SellerRole role, string title) =>
        new()
        {
            Id = id,
            CrmId = CrmIds.User(id),
            Name = name,
            Email = MailName.Address(name, words.Company),
            EntraObjectId = FormattableString.Invariant($"00000000-0000-4000-8000-{id:D12}"),
            SlackId = FormattableString.Invariant($"U0{SlackMark(words)}{id:D6}"),
            Role = (int)role,
            Title = title,
            HiredOn = Since,
            ActiveFrom = Since,
            Revision = 1,
        };

    private static SellerRow Leader(DemoWords words, int id, SellerRole role, int place)
    {
        var leader = words.Leaders[place];
        return Row(words, id, leader.Name, role, leader.Title) with { Team = leader.Team };
    }

    private static SellerRow Manager(DemoWords words, Team team)
    {
        var named = words.Teams[team.Index];
        var id = FirstManager + team.Index;
        return Row(words, id, named.Manager, SellerRole.Manager, $"Sales Manager, {named.Name}") with
        {
            Team = named.Name,
            ManagerId = FirstVice + team.Vice,
        };
    }

    private static string SlackMark(DemoWords words) =>
        string.Concat(MailName.Of(words.Company).Where(char.IsAsciiLetterOrDigit).Take(3)).ToUpperInvariant();
}

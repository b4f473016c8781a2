using RevBot.Data.Database;
using RevBot.Data.State.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Bot.Channels.Web.Page;

/// <summary>The people of the demo company, from the top down.</summary>
internal sealed class WebPeople(IDatabase database)
{
    // The order in which a newcomer understands them.
    private static readonly SellerRole[] Order =
    [
        SellerRole.ChiefRevenueOfficer,
        SellerRole.VicePresident,
        SellerRole.Manager,
        SellerRole.Rep,
        SellerRole.Analyst,
    ];

    /// <summary>Everybody who is still there, by role and name.</summary>
    public IReadOnlyList<WebPerson> All() =>
        [
            .. new PeopleRepository(database)
                .ListPresent()
                .GroupBy(person => person.Role)
                .OrderBy(role => Array.IndexOf(Order, role.Key))
                .SelectMany(role =>
                    role.Select(person => new WebPerson(
                        person.Email,
                        person.Name,
                        person.Title ?? string.Empty,
                        Sees(role.Key),
                        person.Id == role.Min(other => other.Id)
                    ))
                ),
        ];

    private static string Sees(SellerRole role) =>
        role switch
        {
            SellerRole.Rep => "Sees their own deals, and nobody else's.",
            SellerRole.Manager => "Sees the deals of the whole team below.",
            SellerRole.VicePresident or SellerRole.ChiefRevenueOfficer => "Sees all deals of the company.",
            SellerRole.Analyst => "Sees all deals, and watches over data and forecast.",
            SellerRole.Administrator => "Sees no deals.",
        };
}

using System.Collections.Frozen;
using System.Globalization;
using RevBot.Data.Book.People;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Book;

/// <summary>
/// What a person may see: all, or the deals that certain people own. Made by <see cref="DealBook.ScopeOf"/> only; it
/// cannot be widened. Two scopes with one <see cref="Key"/> see the same.
/// </summary>
/// <remarks>
/// Made in one place, from a person's own row, and passed on: it never comes from an argument, a message or a model.
/// Nobody's deals, those without an owner, are seen by those who see everything and by no one else.
/// </remarks>
public sealed class Scope
{
    private readonly FrozenSet<int> sellers;

    private Scope(Seller viewer, bool all, IEnumerable<int> sellers)
    {
        (Viewer, SeesAll) = (viewer, all);
        this.sellers = sellers.ToFrozenSet();
        Key = all ? "all" : string.Create(CultureInfo.InvariantCulture, $"below:{viewer.Id}");
    }

    /// <summary>Everything, for nobody: what the company's norms are measured in.</summary>
    internal static Scope OfTheCompany { get; } =
        new(
            new Seller(
                new()
                {
                    Id = -1,
                    CrmId = "",
                    Name = "The company",
                    Role = (int)SellerRole.Analyst,
                    Revision = 0,
                },
                null
            ),
            true,
            []
        );

    /// <summary>Whose scope it is.</summary>
    public Seller Viewer { get; }

    /// <summary>Whether everything is visible.</summary>
    public bool SeesAll { get; }

    /// <summary>A name for caches.</summary>
    public string Key { get; }

    /// <summary>Whether a person, and so the deals that they own, are visible.</summary>
    public bool Covers(Seller? seller) => seller is not null && Covers(seller.Id);

    /// <summary>Whether everything that another scope of the same book sees is visible in this one too.</summary>
    public bool SeesAtLeast(Scope other) => SeesAll || (!other.SeesAll && other.sellers.IsSubsetOf(sellers));

    /// <summary>Whether deals of a person are seen.</summary>
    internal bool Covers(int sellerId) => SeesAll || sellers.Contains(sellerId);

    /// <summary>The people whose deals are seen, in no order; empty where everything is seen.</summary>
    internal IEnumerable<int> SellerIds => sellers;

    /// <summary>
    /// A rep sees the own deals, a manager those of all below, a vice president, CRO or analyst all. An administrator
    /// runs RevBot and sees no deals. Any other role sees what a rep does.
    /// </summary>
    /// <param name="viewer">The person.</param>
    /// <param name="hierarchy">Who is below whom.</param>
    internal static Scope ForSeller(Seller viewer, Hierarchy hierarchy) =>
        viewer.Role switch
        {
            SellerRole.VicePresident or SellerRole.ChiefRevenueOfficer or SellerRole.Analyst => new(viewer, true, []),
            SellerRole.Manager => new(viewer, false, hierarchy.Below(viewer).Select(seller => seller.Id)),
            SellerRole.Administrator => new(viewer, false, []),
            _ => new(viewer, false, [viewer.Id]),
        };
}

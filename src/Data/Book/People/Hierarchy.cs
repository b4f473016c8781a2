namespace RevBot.Data.Book.People;

/// <summary>Who reports to whom. A person whose chain of managers runs in a circle stands on their own.</summary>
/// <remarks>
/// Follows the managers as they are now: a deal of last year belongs to the team that its owner is in today.
/// </remarks>
public sealed class Hierarchy
{
    private readonly Dictionary<int, Seller> byId;
    private readonly ILookup<int, Seller> reports;

    /// <summary>Works out who is below whom.</summary>
    /// <param name="sellers">Everybody; who is above themselves, in a circle, gets no manager.</param>
    internal Hierarchy(IEnumerable<Seller> sellers)
    {
        byId = sellers.ToDictionary(seller => seller.Id);
        reports = byId
            .Values.Where(seller => seller.ManagerId is not null && !IsCircular(seller))
            .OrderBy(seller => seller.Name, StringComparer.Ordinal)
            .ThenBy(seller => seller.Id)
            .ToLookup(seller => seller.ManagerId!.Value);
    }

    /// <summary>Those who report straight to a person, by name.</summary>
    public IEnumerable<Seller> Reports(Seller seller) => reports[seller.Id];

    /// <summary>The person and all below, at every depth: the person first, then branch by branch by name.</summary>
    public IEnumerable<Seller> Below(Seller seller)
    {
        yield return seller;
        foreach (var below in Reports(seller).SelectMany(Below))
        {
            yield return below;
        }
    }

    /// <summary>Whether a person leads others.</summary>
    public bool Leads(Seller seller) => reports.Contains(seller.Id);

    /// <summary>The manager; null at the top.</summary>
    public Seller? ManagerOf(Seller seller) => seller.ManagerId is { } manager ? byId.GetValueOrDefault(manager) : null;

    private bool IsCircular(Seller seller)
    {
        var seen = new HashSet<int>();
        for (var found = seller; found is not null; found = ManagerOf(found))
        {
            if (!seen.Add(found.Id))
            {
                return true;
            }
        }

        return false;
    }
}

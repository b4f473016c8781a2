using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Finds whom each person of an import reports to, among its rows and those stored people whom it lacks. A name that
/// several bear names nobody: else one of them would see a team that is another's.
/// </summary>
internal sealed class SellerManagers
{
    private readonly IdMap<Found> byId = new();
    private readonly ILookup<string, Found> byName;
    private readonly ILookup<string, Found> byEmail;

    /// <summary>Gathers the people. Reads the stored ones, so before any row of the import is put.</summary>
    /// <param name="drafts">The import's rows, one a person.</param>
    /// <param name="session">The import.</param>
    public SellerManagers(IReadOnlyList<SellerDraft> drafts, LoadSession session)
    {
        var people = new List<(SellerRow Row, Found Found)>();
        foreach (var draft in drafts)
        {
            Keep(draft.Row, new(draft, null, false));
        }

        foreach (var stored in session.ReadRows(Tables.Seller, "id").ToList())
        {
            // A stored person whom the import has too is what the import says: the name may have changed.
            if (!byId.TryGet(stored.CrmId, out _))
            {
                Keep(stored, new(null, stored.Id, false));
            }
        }

        byName = people.ToLookup(person => person.Row.Name, person => person.Found, StringComparer.OrdinalIgnoreCase);
        byEmail = people
            .Where(person => person.Row.Email is not null)
            .ToLookup(person => person.Row.Email!, person => person.Found, StringComparer.OrdinalIgnoreCase);

        void Keep(SellerRow row, Found found)
        {
            byId.Set(row.CrmId, found);
            people.Add((row, found));
        }
    }

    /// <summary>The manager that a row names; nobody where it names none or one that is not known.</summary>
    public Found Find(SellerDraft draft) =>
        draft.Manager is { } manager ? Find(manager, draft.ManagerField!.Rule.By) : default;

    private Found Find(string manager, ReferenceBy by) =>
        by switch
        {
            ReferenceBy.CrmId => byId.TryGet(manager, out var found) ? found : default,
            ReferenceBy.Name => Only(byName[manager]),
            ReferenceBy.Email => Only(byEmail[manager]),
            ReferenceBy.NameOrId => ReferenceOrder
                .NameOrId.Select(way => Find(manager, way))
                .FirstOrDefault(found => found != default),
        };

    private static Found Only(IEnumerable<Found> found) =>
        found.Take(2).ToList() switch
        {
            [] => default,
            [var only] => only,
            _ => new(null, null, true),
        };

    /// <summary>A person that is found, or nobody.</summary>
    /// <param name="Draft">The row of this import; null where the person is stored only, or nobody is found.</param>
    /// <param name="Stored">The id of a person whom this import lacks.</param>
    /// <param name="IsAmbiguous">Several bear the name.</param>
    public readonly record struct Found(SellerDraft? Draft, int? Stored, bool IsAmbiguous);
}

using Dapper;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>Who is below whom, from the managers of all sellers.</summary>
internal static class SellerClosure
{
    /// <summary>Brings <c>seller_closure</c> to what the sellers say; leaves it where it is right already.</summary>
    /// <exception cref="ImportException">The managers form a circle.</exception>
    public static void Rebuild(LoadSession session)
    {
        var sellers = session.ReadRows(Tables.Seller, "id").ToDictionary(seller => seller.Id);
        var rows = sellers
            .Values.SelectMany(seller => Above(seller, sellers))
            .OrderBy(row => row.AncestorId)
            .ThenBy(row => row.DescendantId)
            .ToList();
        var stored = session.ReadRows(Tables.SellerClosure, "ancestor_id, descendant_id").ToList();
        if (!stored.SequenceEqual(rows))
        {
            session.Connection.Execute("DELETE FROM seller_closure", transaction: session.Transaction);
            session.Database.BulkInsert(session.Transaction, Tables.SellerClosure, rows, session.Cancellation);
        }
    }

    private static IEnumerable<SellerClosureRow> Above(SellerRow seller, Dictionary<int, SellerRow> sellers)
    {
        var depth = 0;
        for (SellerRow? above = seller; above is not null; above = above.ManagerId is { } id ? sellers[id] : null)
        {
            if (depth > sellers.Count)
            {
                throw new ImportException(
                    "the hierarchy",
                    0,
                    $"the managers above {seller.Name} form a circle; correct who leads whom."
                );
            }

            yield return new()
            {
                AncestorId = above.Id,
                DescendantId = seller.Id,
                Depth = depth++,
            };
        }
    }
}

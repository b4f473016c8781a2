using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Names teams that the CRM gives no name, as where every manager's role is called "Sales Manager": a team without one
/// is its leader's. A team is whom somebody leads who lead nobody themselves.
/// </summary>
internal static class TeamNames
{
    /// <summary>The rows, with a team for each leader of sellers of whom neither has one.</summary>
    public static IEnumerable<SellerRow> Complete(IReadOnlyCollection<SellerRow> rows)
    {
        var reports = rows.Where(row => row.ManagerId is not null).ToLookup(row => row.ManagerId!.Value);
        return rows.Select(row => row.Team is null && Leads(row) ? row with { Team = $"{row.Name}'s team" } : row);

        bool Leads(SellerRow row)
        {
            SellerRow[] sellers = [.. reports[row.Id].Where(report => !reports.Contains(report.Id))];
            return sellers.Length > 0 && sellers.All(seller => seller.Team is null);
        }
    }
}

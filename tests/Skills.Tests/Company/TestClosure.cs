using RevBot.Data.Warehouse.People;

namespace RevBot.Skills.Tests.Company;

internal static class TestClosure
{
    /// <summary>Each person below themselves, their manager, the manager's manager, …</summary>
    public static IEnumerable<SellerClosureRow> Of(IReadOnlyList<SellerRow> sellers)
    {
        foreach (var seller in sellers)
        {
            var depth = 0;
            for (
                var above = seller;
                above is not null;
                above = sellers.FirstOrDefault(row => row.Id == above.ManagerId)
            )
            {
                yield return new()
                {
                    AncestorId = above.Id,
                    DescendantId = seller.Id,
                    Depth = depth++,
                };
            }
        }
    }
}

using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Demo.Sellers;

/// <summary>Who is below whom, at every depth.</summary>
internal static class Closure
{
    /// <summary>The closure of people's managers, by descendant, then upwards.</summary>
    public static IEnumerable<SellerClosureRow> ClosureRows(IReadOnlyList<SellerRow> people)
    {
        var managers = people.ToDictionary(person => person.Id, person => person.ManagerId);
        foreach (var person in people)
        {
            var depth = 0;
            for (int? above = person.Id; above is { } ancestor; above = managers[ancestor])
            {
                yield return new()
                {
                    AncestorId = ancestor,
                    DescendantId = person.Id,
                    Depth = depth++,
                };
            }
        }
    }
}

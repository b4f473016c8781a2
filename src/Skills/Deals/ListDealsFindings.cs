using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Deals;

/// <summary>What a list of deals states: how many and how much, and which are first.</summary>
internal static class ListDealsFindings
{
    private const int MostNamed = 3;

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ListDealsResult result) =>
        new FindingList()
            .Add(FindingKind.Level, "level", 1)
            .AddNaming(FindingKind.Rank, "first", 0.9, result.Deals.Take(MostNamed), AddDeal)
            .Findings;

    private static FactList AddDeal(FactList facts, DealLine deal) =>
        facts
            .Add("name", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "in the reporting currency");
}

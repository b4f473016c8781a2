using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Risk;

/// <summary>What a list of deals at risk states: how many and how much, which are first and why, what to do.</summary>
internal static class RiskFindings
{
    private const int MostNamed = 3;

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ListRiskDealsResult result) =>
        new FindingList()
            .Add(FindingKind.Level, "level", 1)
            .AddNaming(FindingKind.Rank, "first", 0.9, result.Deals.Take(MostNamed), AddDeal)
            .AddIf(result.Deals.Count > 0, FindingKind.Cause, "evidence", 0.6)
            .AddIf(result.Deals.Count > 0, FindingKind.Action, "step")
            .Findings;

    private static FactList AddDeal(FactList facts, RiskDeal deal) =>
        facts
            .Add("name", "Deal", deal.Name, "as in the CRM")
            .Add("owner", "Owner", deal.Owner, "who owns the deal")
            .Add("amount", "Amount", deal.Amount, "the deal's amount")
            .Add("reason", "Leading signal", deal.Signals[0].Name, "the first of its signals");
}

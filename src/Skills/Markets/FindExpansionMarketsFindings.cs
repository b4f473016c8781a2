using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Skills.Markets;

/// <summary>What the markets state: the best and the last, why, where demand grows, where to begin.</summary>
internal static class FindExpansionMarketsFindings
{
    private const int MostNamed = 3;

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(FindExpansionMarketsResult result)
    {
        var findings = new FindingList();
        var main = result.Countries.Count > 0 ? result.Countries : result.Segments;
        if (main.Count == 0)
        {
            return findings.Add(FindingKind.Level, "too_few", 1).Findings;
        }

        findings.AddNaming(FindingKind.Rank, "best", 1, main.Take(MostNamed), Named);
        if (main.Count > MostNamed)
        {
            findings.AddNaming(FindingKind.Rank, "last", 0.5, main.TakeLast(1), Named);
        }

        findings.AddNaming(FindingKind.Change, "growing", 0.8, main.Where(market => market.GrowsFaster).Take(2), Grown);
        findings.AddIf(!main.Any(market => market.GrowsFaster), FindingKind.Change, "none_grows", 0.4);
        if (result.Countries.Count > 0)
        {
            findings.AddNaming(FindingKind.Rank, "segment", 0.6, result.Segments.Take(1), Named);
        }

        return findings.AddIf(result.Deal is not null, FindingKind.Action, "begin", 0.6).Findings;
    }

    private static FactList Named(FactList facts, Market market) =>
        facts
            .Add("name", "Market", market.Name, "a country or segment of the deals")
            .Add(
                "score",
                "Score",
                FactValue.Plain(market.Score),
                "mean of its places by demand, growth, win rate, competition, size and speed, 0 to 100"
            )
            .Add("created", "Created", market.Created, "amounts of deals created in the year", market.CreatedDeals)
            .Share("rate", "Win rate", market.WinRate, "won ÷ closed in the year", market.Closed);

    private static FactList Grown(FactList facts, Market market) =>
        facts
            .Add("name", "Market", market.Name, "a country or segment of the deals")
            .Count("now", "New deals", market.CreatedDeals, "deals created in the year")
            .Count("before", "The year before", market.CreatedDealsBefore, "deals created in the year before");
}

using RevBot.Skills.Findings;

namespace RevBot.Skills.ForecastAccuracy.Presentation;

/// <summary>What the record states: how good forecasts were, how far off, whether the ranges held, who calls low or high.</summary>
internal static class ForecastAccuracyFindings
{
    private const int MostNamed = 3;

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(GetForecastAccuracyResult result)
    {
        var known = result.Quarters > 0;
        var findings = new FindingList()
            .Add(FindingKind.Level, "accuracy", 1)
            .AddIf(known, FindingKind.Level, "off", 0.8)
            .AddIf(known, FindingKind.Level, "range", 0.6)
            .AddIf(result.Sellers.Count == 1, FindingKind.Level, "calls", 0.9);
        AddHabits(findings, result, "low", "sandbagging");
        AddHabits(findings, result, "high", "happy_ears");
        return findings
            .AddIf(
                result.Sellers.Count(seller => seller.IsRanked) > 1
                    && result.Sellers.All(seller => seller.Habit is null),
                FindingKind.Rank,
                "no_habit",
                0.3
            )
            .Findings;
    }

    private static void AddHabits(FindingList findings, GetForecastAccuracyResult result, string id, string habit) =>
        findings.AddNaming(
            FindingKind.Rank,
            id,
            habit == "sandbagging" ? 0.55 : 0.5,
            result
                .Sellers.Where(seller => seller.Habit == habit)
                .OrderByDescending(seller => Math.Abs(seller.Points[QuarterPoint.Middle].Bias ?? 0))
                .ThenBy(seller => seller.Seller, StringComparer.Ordinal)
                .Take(MostNamed),
            (facts, seller) =>
                facts
                    .Add("name", "Seller", seller.Seller, "whose calls")
                    .Share(
                        "bias",
                        "Off by",
                        Math.Abs(seller.Points[QuarterPoint.Middle].Bias ?? 0),
                        "|mean of (call − won) ÷ won| at the middle of closed quarters"
                    )
                    .Count(
                        "quarters",
                        "Quarters",
                        seller.Points[QuarterPoint.Middle].Quarters,
                        "closed quarters with an own call by the middle and something won"
                    )
        );
}

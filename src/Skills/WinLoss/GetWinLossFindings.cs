using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.WinLoss;

/// <summary>What win/loss figures state: the rate, what it was before, why deals were lost, which groups stand out.</summary>
internal static class GetWinLossFindings
{
    private const int MostNamed = 2;

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(GetWinLossResult result)
    {
        var findings = new FindingList()
            .AddSides(result.Sides, "Win rate", "won ÷ closed of its deals, by count")
            .Add(FindingKind.Level, "rate", 1)
            .AddIf(
                result.Comparison?.Change is not null,
                FindingKind.Comparison,
                "against",
                result.Comparison is { IsReal: true } ? 0.95 : 0.6
            );
        DriverFindings.AddHeadToHead(findings, result);
        AddReasons(findings, result);
        AddGroups(findings, result);
        DriverFindings.AddDrivers(findings, result);
        return findings
            .AddIf(
                result.Figures.ClosedDeals >= SampleSizes.Least && result.Figures.WonDeals > 0,
                FindingKind.Level,
                "size",
                0.35
            )
            .AddIf(SampleSizes.Of(result.Figures.ClosedDeals) == SampleSize.Small, FindingKind.Caution, "few")
            .Findings;
    }

    private static void AddReasons(FindingList findings, GetWinLossResult result) =>
        findings.AddNaming(
            FindingKind.Cause,
            "reasons",
            0.7,
            result.LossReasons.Where(reason => reason.Reason is not DealDimension.None).Take(MostNamed),
            (facts, reason) =>
                facts
                    .Add("name", "Loss reason", reason.Reason, "as entered for deals lost in the period")
                    .Share("share", "Of losses", reason.Share, "deals lost for it ÷ deals lost", reason.Deals)
                    .Add("amount", "Amount lost", reason.Amount, "amounts of deals lost for it", reason.Deals)
        );

    private static void AddGroups(FindingList findings, GetWinLossResult result)
    {
        WinRateGroup[] known =
        [
            .. result.Groups.Where(group => group.Sample != SampleSize.TooFew && group.Group is not DealDimension.None),
        ];
        if (known.Length < 2 || result.Sides is { AreAsked: true })
        {
            return;
        }

        var (best, last) = (known[0], known[^1]);
        var areApart = SideRates.AreApart((best.Won, best.Deals), (last.Won, last.Deals), known.Length);
        findings.Add(
            new(FindingKind.Rank, "groups")
            {
                Weight = 0.85,
                Items = FindingItem.List("groups", [best, last], Group),
                Marks = new HashSet<string>(StringComparer.Ordinal) { areApart == true ? "real" : "chance" },
            }
        );
    }

    private static FactList Group(FactList facts, WinRateGroup group) =>
        facts
            .Add("name", "Group", group.Group, "the group's name")
            .Share("rate", "Win rate", group.WinRate, "won ÷ closed, by count", group.Deals)
            .Count("deals", "Closed", group.Deals, "deals won or lost in the period");
}

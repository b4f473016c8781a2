using RevBot.Skills.Facts;
using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Pipeline;

/// <summary>What the dashboard states in words: what is open and due, where commit and best case stand, what the week changed.</summary>
internal static class GetPipelineFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    /// <param name="result">The dashboard.</param>
    /// <param name="isDated">Whether open deals have close dates, so that a period can be spoken of.</param>
    public static IReadOnlyList<Finding> List(GetPipelineResult result, bool isDated) =>
        isDated
            ? new FindingList()
                .AddSides(result.Sides, "Open pipeline", "open deals of it due in the period, omitted ones left out")
                .Add(FindingKind.Level, "open", 1)
                .Add(FindingKind.Level, "commit", 0.8)
                .AddIf(result.Flags.GetValueOrDefault("moved"), FindingKind.Change, "week", 0.7)
                .AddNaming(FindingKind.Rank, "risks", 0.5, (result.Risks ?? []).Take(1), AddRisk)
                .Findings
            : [new(FindingKind.Level, "undated") { Weight = 1 }];

    private static FactList AddRisk(FactList facts, PipelineRisk risk) =>
        facts
            .Add("name", "Deal", risk.Name, "the deal with the most money at stake")
            .Add("amount", "Amount", risk.Amount, "the deal's amount");
}

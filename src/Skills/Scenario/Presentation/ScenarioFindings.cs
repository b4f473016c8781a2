using RevBot.Skills.Findings;

namespace RevBot.Skills.Scenario.Presentation;

/// <summary>What a supposition states: how the forecast moves, whether quota is reached, what the other one would do.</summary>
internal static class ScenarioFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(RunScenarioResult result) =>
        new FindingList()
            .Add(FindingKind.Change, "change", 1)
            .AddIf(result.Quota is not null, FindingKind.Verdict, "quota", 0.9)
            .AddIf(result.Alternative is not null, FindingKind.Comparison, "alternative", 0.95)
            .Findings;
}

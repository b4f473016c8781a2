using RevBot.Skills.Findings;

namespace RevBot.Skills.DealStory;

/// <summary>What is stated of one deal: its chance and what makes it, the likely day, the signals, what to do; of a closed one how it ended.</summary>
internal static class ExplainDealFindings
{
    // The answer to "how likely?" and to "will we win it?" is one number.
    private const string Chance = "chance";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ExplainDealResult result) =>
        result.Deal.Outcome == "open" ? Open(result) : Closed(result);

    private static IReadOnlyList<Finding> Open(ExplainDealResult result) =>
        new FindingList()
            .Add(FindingKind.Level, Chance, 1, Chance)
            .AddIf(result.Score is not null, FindingKind.Verdict, "verdict", 1, Chance)
            .AddIf(result.Score is { Causes.Count: > 0 }, FindingKind.Cause, "causes", 0.7)
            .AddIf(result.Signals.Count > 0, FindingKind.Cause, "signals", 0.8)
            .AddIf(result.LikelyClose is not null, FindingKind.Date, "likely", 0.6)
            .AddIf(result.Similar.Closed > 0, FindingKind.Comparison, "similar", 0.35)
            .Add(FindingKind.Action, "step")
            .Findings;

    private static IReadOnlyList<Finding> Closed(ExplainDealResult result) =>
        new FindingList()
            .Add(FindingKind.Level, "outcome", 1)
            .AddIf(result.Deal.LossReason is not null, FindingKind.Cause, "reason", 0.3)
            .AddIf(result.Deal.Pushes > 0, FindingKind.Change, "pushed", 0.6)
            .AddIf(result.Similar.Closed > 0, FindingKind.Comparison, "similar", 0.5)
            .Findings;
}

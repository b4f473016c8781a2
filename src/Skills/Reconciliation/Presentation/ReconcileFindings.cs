using RevBot.Skills.Findings;

namespace RevBot.Skills.Reconciliation.Presentation;

/// <summary>What a reconciliation states: whether CRM and warehouse agree, by how much not, and why.</summary>
internal static class ReconcileFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ReconcileResult result) =>
        new FindingList()
            .Add(FindingKind.Verdict, "verdict", 1)
            .AddIf(result.Passed is not null, FindingKind.Comparison, "deltas", 0.8)
            .AddIf(result.Causes.Count > 0, FindingKind.Cause, "cause", 0.7)
            .AddIf(result.Causes.Count > 0, FindingKind.Action, "step")
            .Findings;
}

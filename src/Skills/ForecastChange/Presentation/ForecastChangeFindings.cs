using RevBot.Skills.Findings;

namespace RevBot.Skills.ForecastChange.Presentation;

/// <summary>What is stated of a forecast that moved: by how much, why, by which deals, what to do.</summary>
internal static class ForecastChangeFindings
{
    // The move and its reason are one sentence or the other.
    private const string Move = "move";

    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(ExplainForecastChangeResult result) =>
        new FindingList()
            .Add(FindingKind.Change, "change", 1, Move)
            .AddIf(result.Reason is not null, FindingKind.Cause, "reason", 1, Move)
            .AddIf(result.Against is not null, FindingKind.Cause, "against", 0.4)
            .AddIf(result.Movers.Any(move => move.Name is not null), FindingKind.Rank, "lead", 0.7)
            .AddIf(result.Reason is not null, FindingKind.Action, "step")
            .Findings;
}

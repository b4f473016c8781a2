using RevBot.Skills.Findings;

namespace RevBot.Skills.Help;

/// <summary>What the help states: how a measure is counted, or who the person is to RevBot and what may be asked.</summary>
internal static class GetHelpFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    /// <param name="isDefinition">Whether a measure was asked about; then who the person is does not matter.</param>
    public static IReadOnlyList<Finding> List(bool isDefinition) =>
        isDefinition
            ? new FindingList().Add(FindingKind.Level, "definition", 1).Add(FindingKind.Action, "how").Findings
            : new FindingList()
                .Add(FindingKind.Level, "person", 1)
                .Add(FindingKind.Action, "examples")
                .Add(FindingKind.Caution, "trust")
                .Findings;
}

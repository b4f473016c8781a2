using RevBot.Skills.Findings;

namespace RevBot.Skills.Help;

/// <summary>What the help states: who the person is to RevBot and what may be asked.</summary>
internal static class GetHelpFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List() =>
        new FindingList()
            .Add(FindingKind.Level, "person", 1)
            .Add(FindingKind.Action, "examples")
            .Add(FindingKind.Caution, "trust")
            .Findings;
}

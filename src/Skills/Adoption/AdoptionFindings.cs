using RevBot.Skills.Findings;

namespace RevBot.Skills.Adoption;

/// <summary>What the record of questions states: who asks, what came of it, what was thought and done.</summary>
internal static class AdoptionFindings
{
    /// <summary>The findings, in the order of a full answer.</summary>
    public static IReadOnlyList<Finding> List(GetAdoptionResult result) =>
        new FindingList()
            .Add(FindingKind.Level, "asked", 1)
            .AddIf(result.Questions > 0, FindingKind.Level, "outcomes", 0.7)
            .AddIf(result.Views > 0, FindingKind.Level, "views", 0.55)
            .AddIf(result.Rated > 0, FindingKind.Level, "ratings", 0.5)
            .AddIf(result.Insights > 0, FindingKind.Level, "insights", 0.6)
            .Findings;
}

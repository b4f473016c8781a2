using RevBot.Skills.Findings;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>What measured values state: the value, the change, which group is highest and lowest, the other measures.</summary>
internal static class QueryMetricFindings
{
    // The value and the comparison that holds it are one sentence or the other.
    private const string Value = "value";

    /// <summary>The findings, in the order of a full answer.</summary>
    /// <param name="answer">What was found.</param>
    /// <param name="measures">The measures asked for.</param>
    /// <param name="ranked">Whether groups were asked for and at least two have a value.</param>
    public static IReadOnlyList<Finding> List(MetricAnswer answer, IReadOnlyList<Measure> measures, bool ranked) =>
        new FindingList()
            .AddSides(answer.Sides, measures[0].Heading, measures[0].Definition)
            .AddIf(answer.CompareTo is not null, FindingKind.Comparison, "against", 1, Value)
            .Add(FindingKind.Level, "value", 1, Value)
            .AddIf(measures.Count > 1, FindingKind.Level, "also", 0.6)
            .AddIf(ranked && answer.Sides is not { AreAsked: true }, FindingKind.Rank, "ends", 0.9)
            .Findings;
}

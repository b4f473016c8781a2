using RevBot.Skills.Facts;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <summary>The values of one group.</summary>
/// <param name="Key">The group.</param>
/// <param name="Values">One value for each measure.</param>
/// <param name="Before">The same in the period compared with; null where there is no comparison.</param>
internal sealed record MetricLine(GroupKey Key, IReadOnlyList<FactValue?> Values, IReadOnlyList<FactValue?>? Before)
    : MetricValues(Values, Before)
{
    /// <summary>For each measure, whether the group has too few cases to be ranked by it.</summary>
    public required IReadOnlyList<bool> IsThin { get; init; }
}

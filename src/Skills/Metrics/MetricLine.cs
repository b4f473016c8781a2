using RevBot.Skills.Facts;
using RevBot.Skills.Metrics.Cubes;

namespace RevBot.Skills.Metrics;

/// <summary>The values of a group, in the order of the measures.</summary>
/// <param name="Key">The group; null for the total.</param>
/// <param name="Values">One for each measure.</param>
/// <param name="Before">The same in the period compared with; null where there is no comparison.</param>
internal sealed record MetricLine(GroupKey? Key, IReadOnlyList<FactValue?> Values, IReadOnlyList<FactValue?>? Before)
{
    /// <summary>Value − before, where both are known.</summary>
    public IReadOnlyList<FactValue?>? Change { get; } = Before is null ? null : [.. Values.Zip(Before, Difference.Of)];
}

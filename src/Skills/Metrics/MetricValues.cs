using RevBot.Skills.Facts;
using RevBot.Skills.SideBySide;

namespace RevBot.Skills.Metrics;

/// <summary>The values of the measures asked for, in their order, of all deals or of one group.</summary>
/// <param name="Values">One value for each measure; null where there is nothing to compute it from.</param>
/// <param name="Before">The same in the period compared with; null where there is no comparison.</param>
internal record MetricValues(IReadOnlyList<FactValue?> Values, IReadOnlyList<FactValue?>? Before)
{
    /// <summary>
    /// Value − before for each measure, in its unit; shares differ in percentage points. Null where either is missing,
    /// and as a whole where there is no comparison.
    /// </summary>
    public IReadOnlyList<FactValue?>? Change { get; } =
        Before is null ? null : [.. Values.Zip(Before, SideFindings.Difference)];
}

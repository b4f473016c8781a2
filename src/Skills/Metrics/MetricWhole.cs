using RevBot.Skills.Facts;

namespace RevBot.Skills.Metrics;

/// <summary>What the deals of a filter are a part of.</summary>
/// <param name="Words">Whose deals the whole is, in words; null for all in view.</param>
/// <param name="Value">The first measure of the whole.</param>
internal sealed record MetricWhole(string? Words, FactValue Value)
{
    /// <summary>A part of the whole, 0..1; null where the whole is nothing.</summary>
    public FactValue? ShareOf(FactValue? part) =>
        part is null || Value.Number <= 0 ? null : FactValue.Share((double)(part.Number / Value.Number));
}

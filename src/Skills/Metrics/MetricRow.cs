namespace RevBot.Skills.Metrics;

/// <summary>The values of a group, by measure. Money in units of the reporting currency, shares 0..1, null where unknown.</summary>
/// <param name="Group">The group's names by dimension; empty for the total.</param>
/// <param name="Values">In the period.</param>
/// <param name="Before">In the period compared with; null where none was asked for.</param>
/// <param name="Change">Value − before.</param>
public sealed record MetricRow(
    IReadOnlyDictionary<string, string> Group,
    IReadOnlyDictionary<string, decimal?> Values,
    IReadOnlyDictionary<string, decimal?>? Before,
    IReadOnlyDictionary<string, decimal?>? Change
);

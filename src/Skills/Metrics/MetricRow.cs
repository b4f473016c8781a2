namespace RevBot.Skills.Metrics;

/// <summary>
/// The values of a group, by measure. Money in units of the reporting currency, shares 0..1, null where unknown.
/// </summary>
/// <param name="Group">The group's names by dimension; empty for the total.</param>
/// <param name="Values">The values in the period, by the measure's name.</param>
/// <param name="Before">
/// The values in the period compared with; null where none was asked for, and for stretches of time.
/// </param>
/// <param name="Change">
/// Value − before; null where <paramref name="Before"/> is, and for a measure that either lacks.
/// </param>
public sealed record MetricRow(
    IReadOnlyDictionary<string, string> Group,
    IReadOnlyDictionary<string, decimal?> Values,
    IReadOnlyDictionary<string, decimal?>? Before,
    IReadOnlyDictionary<string, decimal?>? Change
);

namespace RevBot.Skills.Metrics;

/// <summary>
/// The answer of <c>query_metric</c>. Values are plain numbers: money in units of the reporting currency, shares 0..1,
/// days and counts as they are.
/// </summary>
public sealed record QueryMetricResult : SkillResult
{
    /// <summary>The names of the measures, in the order asked.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>The dimensions of the groups; empty where none were asked for.</summary>
    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>The period compared with; null where none was asked for.</summary>
    public string? CompareTo { get; init; }

    /// <summary>
    /// The values of all deals that count, each once; groups may add up to more where a deal stands in several.
    /// </summary>
    public required MetricRow Total { get; init; }

    /// <summary>
    /// The groups, in the order asked for: largest first measure first, stretches of time in their order.
    /// </summary>
    public required IReadOnlyList<MetricRow> Rows { get; init; }

    /// <summary>How many groups there are, those left out included.</summary>
    public required int Groups { get; init; }
}

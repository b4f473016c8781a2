namespace RevBot.Skills.Metrics;

/// <summary>The answer of <c>query_metric</c>.</summary>
public sealed record QueryMetricResult : SkillResult
{
    /// <summary>The measures, as asked.</summary>
    public required IReadOnlyList<string> Measures { get; init; }

    /// <summary>The dimensions of the groups; empty where none were asked for.</summary>
    public required IReadOnlyList<string> GroupBy { get; init; }

    /// <summary>The period compared with; null where none was asked for.</summary>
    public string? CompareTo { get; init; }

    /// <summary>All deals that count, each once.</summary>
    public required MetricRow Total { get; init; }

    /// <summary>The groups, in the order asked for: largest first measure first, stretches of time in their order.</summary>
    public required IReadOnlyList<MetricRow> Rows { get; init; }

    /// <summary>How many groups there are, those left out included.</summary>
    public required int Groups { get; init; }
}

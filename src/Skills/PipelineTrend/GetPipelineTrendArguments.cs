using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.PipelineTrend;

/// <summary>The arguments of <c>get_pipeline_trend</c>.</summary>
public sealed record GetPipelineTrendArguments
{
    /// <summary>A measure of <c>query_metric</c>; the open pipeline when empty.</summary>
    [Description(
        "A measure such as pipeline_amount, won_amount, created_amount, win_rate, coverage; pipeline_amount when empty."
    )]
    public string? Measure { get; init; }

    /// <summary>day, week, month, quarter or year; month when empty.</summary>
    [Description("day, week, month, quarter or year; month when empty.")]
    public string? By { get; init; }

    /// <summary>How many steps are shown, up to and with the current one.</summary>
    [Description(
        "How many steps are shown, up to and with the current one; 12 months, 13 weeks, 30 days, 8 quarters or 3 years when empty."
    )]
    public int? Last { get; init; }

    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

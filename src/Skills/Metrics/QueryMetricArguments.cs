using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Metrics;

/// <summary>The arguments of <c>query_metric</c>.</summary>
public sealed record QueryMetricArguments
{
    /// <summary>One measure or more, by their names; required. A measure named twice counts once.</summary>
    [Description(
        "Required. One or more of pipeline_amount, deal_count, won_amount, won_count, lost_amount, lost_count, win_rate, win_rate_by_amount, average_deal_size, deal_size_median, sales_cycle_days, sales_cycle_median, created_amount, created_count, slipped_amount, push_count, quota, attainment, coverage, weighted_pipeline, activity_count, days_since_activity, days_in_stage, discount, velocity."
    )]
    public IReadOnlyList<string>? Measures { get; init; }

    /// <summary>None, one or two dimensions of deals or of time; more are refused.</summary>
    [Description(
        "Up to two of owner, team, region, country, segment, industry, product, stage, forecast_category, competitor, loss_reason, deal_type, lead_source, account, day, week, month, quarter, year."
    )]
    public IReadOnlyList<string>? GroupBy { get; init; }

    /// <summary>
    /// A canonical period, or <c>all</c> for any time; when empty the current quarter, or for rates the last closed one
    /// where it is too young, or any time where a condition is on the close date.
    /// </summary>
    [Description(
        "Canonical period such as 2026-Q4, FY2026, 2026-11, or all for any time; when empty the current quarter, or for rates the last closed one where it is too young."
    )]
    public string? Period { get; init; }

    /// <summary>
    /// A canonical period to compare with; no comparison when empty. What stands is taken at the same point of that
    /// period.
    /// </summary>
    [Description("Canonical period to compare with, such as 2026-Q3; no comparison when empty.")]
    public string? CompareTo { get; init; }

    /// <summary>Which deals; all that the person may see when null.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>
    /// A measure or dimension asked for, with asc or desc; stretches of time in order, else the first measure, when
    /// empty.
    /// </summary>
    [Description("A measure or dimension asked for, with asc or desc after it, such as won_amount desc.")]
    public string? OrderBy { get; init; }

    /// <summary>
    /// How many groups, 1 to 200; 20 when null, 200 for stretches of time. A number outside is taken as the nearest of
    /// them.
    /// </summary>
    [Description("How many groups, 1 to 200; 20 when empty, 200 for stretches of time.")]
    public int? Top { get; init; }
}

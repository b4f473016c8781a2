using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Reconciliation;

/// <summary>The arguments of <c>reconcile</c>.</summary>
public sealed record ReconcileArguments
{
    /// <summary>pipeline, bookings, deal_counts, quota, all.</summary>
    [Description("Any of pipeline, bookings, deal_counts, quota, all; all when empty.")]
    public IReadOnlyList<string>? Metrics { get; init; }

    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4, FY2026, 2026-11; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

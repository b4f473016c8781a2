using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Pipeline;

/// <summary>The arguments of <c>get_pipeline</c>.</summary>
public sealed record GetPipelineArguments
{
    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4, FY2026, 2026-11; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>
    /// Which deals; all that the person may see when null. A filter that cuts across people has no quota.
    /// </summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast;

/// <summary>The arguments of <c>get_forecast</c>.</summary>
public sealed record GetForecastArguments
{
    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4, FY2026, 2026-11; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which deals.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>A dimension to break the forecast down by.</summary>
    [Description("A dimension to break it down by, such as team, owner, region, segment.")]
    public string? GroupBy { get; init; }
}

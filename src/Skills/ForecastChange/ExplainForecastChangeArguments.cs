using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.ForecastChange;

/// <summary>The arguments of <c>explain_forecast_change</c>.</summary>
public sealed record ExplainForecastChangeArguments
{
    /// <summary>Whose forecast: of this period; the current quarter when empty.</summary>
    [Description("Which period's forecast, canonical such as 2026-Q4; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>ISO date: the change is counted from the close of the day before.</summary>
    [Description("ISO date; counted from the close of the day before it. The last Monday before today when empty.")]
    public string? Since { get; init; }

    /// <summary>ISO date: the change is counted to its close.</summary>
    [Description("ISO date; counted to its close. Now when empty.")]
    public string? Until { get; init; }

    /// <summary>Which deals.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

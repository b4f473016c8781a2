using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.ForecastAccuracy;

/// <summary>The arguments of <c>get_forecast_accuracy</c>.</summary>
public sealed record GetForecastAccuracyArguments
{
    /// <summary>How many closed quarters, the newest ones; 1 to 12, 8 when empty.</summary>
    [Description("How many closed quarters, the newest ones; 1 to 12, 8 when empty.")]
    public int? Quarters { get; init; }

    /// <summary>Which deals; the company's own record when empty.</summary>
    [Description("Which deals; the whole company's record when empty.")]
    public DealFilter? Filter { get; init; }
}

using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Alerts;

/// <summary>The arguments of <c>list_alerts</c>.</summary>
public sealed record ListAlertsArguments
{
    /// <summary>Events of deals from this day on, ISO; the last seven days when empty.</summary>
    [Description("Events of deals from the close of the day before this day; the last seven days when empty.")]
    public string? Since { get; init; }

    /// <summary>Only what the person was not told of in a digest before; all when empty.</summary>
    [Description("Only what the person was not told of in a digest before; all when empty.")]
    public bool? OnlyNew { get; init; }

    /// <summary>Which deals; all that the person may see when empty.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

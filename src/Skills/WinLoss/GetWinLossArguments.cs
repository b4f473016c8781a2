using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss;

/// <summary>The arguments of <c>get_win_loss</c>.</summary>
public sealed record GetWinLossArguments
{
    /// <summary>
    /// A canonical period; when empty the current quarter, or the last closed one where it is too young.
    /// </summary>
    [Description(
        "Canonical period such as 2026-Q4, FY2026, 2026-11; when empty the current quarter, or the last closed one where the current is too young to say."
    )]
    public string? Period { get; init; }

    /// <summary>A canonical period to compare with; no comparison when empty.</summary>
    [Description("Canonical period to compare with, such as 2026-Q3; no comparison when empty.")]
    public string? CompareTo { get; init; }

    /// <summary>
    /// Which deals; all that the person may see when null. A filter by loss reason is refused: all such deals were
    /// lost.
    /// </summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>
    /// A dimension to break it down by; no breakdown when empty. Stage, forecast category and loss reason are refused:
    /// a closed deal's follows from being won or lost.
    /// </summary>
    [Description("A dimension to break it down by, such as team, owner, region, segment, product, competitor.")]
    public string? GroupBy { get; init; }
}

using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinRateChange;

/// <summary>The arguments of <c>explain_win_rate_change</c>.</summary>
public sealed record ExplainWinRateChangeArguments
{
    /// <summary>
    /// A canonical period; when empty the current quarter, or the last closed one where it is too young.
    /// </summary>
    [Description(
        "Canonical period such as 2026-Q4, FY2026, 2026-11; when empty the current quarter, or the last closed one where the current is too young to say."
    )]
    public string? Period { get; init; }

    /// <summary>A canonical period to compare with; the one before when empty.</summary>
    [Description("Canonical period to compare with, such as 2026-Q3; the one before the period when empty.")]
    public string? CompareTo { get; init; }

    /// <summary>Which deals; all that the person may see when null. A filter by loss reason is refused.</summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }
}

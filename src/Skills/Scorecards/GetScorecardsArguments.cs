using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Scorecards;

/// <summary>The arguments of <c>get_scorecards</c>.</summary>
public sealed record GetScorecardsArguments
{
    /// <summary>A canonical period; the current quarter when empty.</summary>
    [Description("Canonical period such as 2026-Q4, FY2026, 2026-11; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>Which sellers, or which of their deals.</summary>
    [Description("Which sellers or deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>What is asked of the sellers, one of <see cref="ScorecardFocus"/>; everything when empty.</summary>
    [Description(
        "What is asked of them: short, ahead, activity, calls, coverage, win_rate, creation, ramp, cycle, won; everything when empty."
    )]
    public string? Focus { get; init; }
}

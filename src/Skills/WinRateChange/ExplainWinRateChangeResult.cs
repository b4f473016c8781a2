using RevBot.Skills.WinLoss;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.WinRateChange;

/// <summary>
/// The answer of <c>explain_win_rate_change</c>. Shares are 0..1, differences of shares −1..1. Where either period has no
/// closed deals there is no split, and where it has fewer than 12 no claim.
/// </summary>
public sealed record ExplainWinRateChangeResult : SkillResult
{
    /// <summary>The deals closed in the period.</summary>
    public required WinLossFigures Figures { get; init; }

    /// <summary>Those of the period compared with, and whether the win rate changed by more than chance.</summary>
    public required WinLossComparison Comparison { get; init; }

    /// <summary>What other kinds of deals and what other win rates within the kinds did; null without deals on both sides.</summary>
    public WinRateSplit? Split { get; init; }

    /// <summary>The groups that moved by more than chance, the surest first; at most three of the period and of the year.</summary>
    public IReadOnlyList<WinRateMove> Moves { get; init; } = [];

    /// <summary>How many groups of deals were looked at for them.</summary>
    public int Looked { get; init; }

    /// <summary>Whether lost deals carry another kind of amount than won ones, so that size was no cause to look for.</summary>
    public bool AmountsDiffer { get; init; }

    /// <summary>What is to be done about the first of them; null without one, or where nothing can be told.</summary>
    public WinLossStep? Step { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["changed"] = Comparison.IsReal,
            ["fell"] = Comparison.Change < 0,
            ["some_moved"] = Moves.Count > 0,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        ["Why do we lose deals?", "Win rate by competitor", "Show the win rate trend"];
}

using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// The answer of <c>get_win_loss</c>. Amounts are in the reporting currency, at the rates of the close dates; shares
/// are 0..1. Where no deal closed, the counts are 0, the rates null and the lists empty.
/// </summary>
public sealed record GetWinLossResult : SkillResult
{
    /// <summary>The deals closed in the period.</summary>
    public required WinLossFigures Figures { get; init; }

    /// <summary>
    /// The same of the period compared with, and whether the win rate changed; null where none was asked for.
    /// </summary>
    public WinLossComparison? Comparison { get; init; }

    /// <summary>Why deals were lost, most frequent first; losses without a reason stand last, under "(none)".</summary>
    public IReadOnlyList<LossReason> LossReasons { get; init; } = [];

    /// <summary>
    /// Competitors named on closed deals, the toughest first: lowest win rate, those met too seldom for one last. At most
    /// <see cref="WinRateGroups.Most"/>, those met most often.
    /// </summary>
    public IReadOnlyList<WinRateGroup> Competitors { get; init; } = [];

    /// <summary>
    /// The breakdown, highest win rate first, groups too small for one last; empty where none was asked for. At most
    /// <see cref="WinRateGroups.Most"/> groups, those with the most closed deals.
    /// </summary>
    public IReadOnlyList<WinRateGroup> Groups { get; init; } = [];

    /// <summary>Deals against the one competitor that the filter names beside deals without it; null for any other filter.</summary>
    public HeadToHead? HeadToHead { get; init; }

    /// <summary>Where deals are won less than others by more than chance, the largest difference first.</summary>
    public IReadOnlyList<WeakSpot> WeakSpots { get; init; } = [];

    /// <summary>What goes with losing by more than chance, the largest difference first.</summary>
    public IReadOnlyList<WinLossDriver> Drivers { get; init; } = [];

    /// <summary>
    /// Whether lost deals carry another kind of amount than won ones (nothing, or a list price), so that size is no cause and
    /// the rate by amount says little.
    /// </summary>
    public bool AmountsDiffer { get; init; }

    /// <summary>What to do next; null where nothing can be told.</summary>
    public WinLossStep? Step { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["none_closed"] = Figures.ClosedDeals == 0,
            ["incomparable"] =
                Comparison is { Figures.ClosedDeals: var then }
                && Math.Min(then, Figures.ClosedDeals) < SampleSizes.Least,
            ["changed"] = Comparison is { IsReal: true },
            ["amounts_differ"] = AmountsDiffer,
            ["driven"] = Drivers.Count > 0,
        };

    /// <inheritdoc/>
    public override IReadOnlyList<string> FollowUps =>
        Groups.Count > 0
            ? ["Why do we lose deals?", "Win rate by competitor"]
            : ["Win rate by region", "Win rate by segment", "Win rate by competitor"];
}

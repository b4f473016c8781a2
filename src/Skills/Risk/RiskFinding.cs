using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>A deal, whether it has risk signals, and what they cost.</summary>
/// <remarks>
/// It is small and has no words, because a question makes one for each deal due; sentences are written for listed deals
/// only.
/// </remarks>
/// <param name="Deal">The deal.</param>
/// <param name="Amount">Its amount; zero where none is known.</param>
/// <param name="IsRisky">Whether it has any signal.</param>
/// <param name="HasHigh">Whether any signal is high.</param>
/// <param name="Unmarked">
/// The probability of closing in the period without the signals, at most what such deals reach; null where none is known.
/// </param>
/// <param name="Probability">The same with them.</param>
/// <param name="Impact">Amount × (unmarked − probability); zero where no conversion or amount is known.</param>
internal readonly record struct RiskFinding(
    Deal Deal,
    Money Amount,
    bool IsRisky,
    bool HasHigh,
    double? Unmarked,
    double? Probability,
    Money Impact
)
{
    private const double LikelyLost = 0.5;
    private const double Unlikely = 1.0 / 3;

    /// <summary>Whether it is in commit.</summary>
    public bool IsCommit { get; init; }

    /// <summary>
    /// Whether a number that was promised is at stake: in commit, with a high signal, and likelier not to close in the period.
    /// </summary>
    public bool IsCommitAtStake => IsCommit && HasHigh && (Probability ?? 0) < LikelyLost;

    /// <summary>Whether fewer than one in three such deals close in the period.</summary>
    public bool IsUnlikely => Probability < Unlikely;

    /// <summary>
    /// Whether there is reason to look at it: it is unlikely to close in the period, or has signals that cost something or is
    /// likelier not to close. Where no chance is known, whether it has signals.
    /// </summary>
    public bool IsAtRisk =>
        IsUnlikely || (IsRisky && (Probability is not { } chance || Impact.Minor > 0 || chance < LikelyLost));

    /// <summary>
    /// The money that is not to be expected in the period: amount × (1 − probability), in minor units; the amount where no
    /// chance is known.
    /// </summary>
    public double AtStake => Amount.Minor * (1 - (Probability ?? 0));

    /// <summary>Most at stake first, then greatest amount, then by id.</summary>
    public static int ByStake(RiskFinding left, RiskFinding right)
    {
        var byStake = right.AtStake.CompareTo(left.AtStake);
        var byAmount = byStake != 0 ? byStake : right.Amount.Minor.CompareTo(left.Amount.Minor);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }

    /// <summary>Greatest impact first, then greatest amount, then by id.</summary>
    public static int ByImpact(RiskFinding left, RiskFinding right)
    {
        var byImpact = right.Impact.Minor.CompareTo(left.Impact.Minor);
        var byAmount = byImpact != 0 ? byImpact : right.Amount.Minor.CompareTo(left.Amount.Minor);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }
}

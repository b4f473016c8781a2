using RevBot.Data.Book;
using RevBot.Data.Finance;

namespace RevBot.Skills.Risk;

/// <summary>A deal with its signals, and what they cost.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="State">The deal at the instant of the view.</param>
/// <param name="Signals">High ones first; empty where there is none.</param>
/// <param name="Unmarked">The probability of closing in the period without the signals; null where no conversion is known.</param>
/// <param name="Probability">The same with them.</param>
/// <param name="Impact">Amount × (unmarked − probability); zero where no conversion or amount is known.</param>
internal sealed record RiskFinding(
    Deal Deal,
    DealState State,
    IReadOnlyList<RiskSignal> Signals,
    double? Unmarked,
    double? Probability,
    Money Impact
)
{
    /// <summary>Whether any signal is high.</summary>
    public bool HasHigh => Signals.Count > 0 && Signals[0].Level == RiskLevel.High;

    /// <summary>Greatest impact first, then greatest amount, then by id.</summary>
    public static int ByImpact(RiskFinding left, RiskFinding right)
    {
        var byImpact = right.Impact.CompareTo(left.Impact);
        var byAmount = byImpact != 0 ? byImpact : right.State.Value.CompareTo(left.State.Value);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }
}

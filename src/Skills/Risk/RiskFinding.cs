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
/// The probability of closing in the period without the signals; null where no conversion is known.
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
    /// <summary>Greatest impact first, then greatest amount, then by id.</summary>
    public static int ByImpact(RiskFinding left, RiskFinding right)
    {
        var byImpact = right.Impact.Minor.CompareTo(left.Impact.Minor);
        var byAmount = byImpact != 0 ? byImpact : right.Amount.Minor.CompareTo(left.Amount.Minor);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }
}

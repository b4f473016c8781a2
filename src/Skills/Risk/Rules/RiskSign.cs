using RevBot.Data.Book.Norms.Risk;
using RevBot.Skills.Risk.Signals;

namespace RevBot.Skills.Risk.Rules;

/// <summary>
/// A risk signal as a rule finds it, in numbers. Very many deals are examined and few are shown, so its sentence is
/// written only for a deal that is shown (<see cref="RiskWording"/>).
/// </summary>
/// <param name="Kind">Stable: <c>inactive</c>, <c>ghosted</c>, …</param>
/// <param name="Level">How bad.</param>
/// <param name="Mark">The group that its cost is counted in.</param>
internal readonly record struct RiskSign(string Kind, RiskLevel Level, RiskMarks Mark)
{
    /// <summary>What of the deal crossed the threshold; null where no number fits.</summary>
    public double? Value { get; init; }

    /// <summary>The threshold for <see cref="RiskLevel.Watch"/>, in the unit of <see cref="Value"/>.</summary>
    public double? Threshold { get; init; }

    /// <summary>How many past deals the threshold was taken from; null for a fixed one.</summary>
    public int? NormDeals { get; init; }
}

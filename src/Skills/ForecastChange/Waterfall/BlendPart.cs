using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>A value and what it is multiplied by.</summary>
/// <param name="Value">The value.</param>
/// <param name="Before">At the start.</param>
/// <param name="After">At the end.</param>
internal sealed record BlendPart(MethodValue Value, BlendTerm Before, BlendTerm After)
{
    private readonly double mean = (Value.Start + Value.End) / 2;

    /// <summary>What a change of the value counts.</summary>
    public double Middle => (Before.Coefficient + After.Coefficient) / 2;

    /// <summary>What the change of the coefficient makes, on the mean value, so that all adds up.</summary>
    public void Shift(Parts parts)
    {
        var (weight, factor) = ((Before.Weight + After.Weight) / 2, (Before.Factor + After.Factor) / 2);
        parts.Add(CorrectionCause, weight * (After.Factor - Before.Factor) * mean);
        parts.Add(Cause.Correction, factor * (After.Weight - Before.Weight) * mean);
    }

    // Calls come in over the quarter and their correction falls as they do: only the two together say anything.
    private Cause CorrectionCause =>
        Value.CorrectionCause == Cause.Calls && Before.Coefficient > 0 && After.Coefficient > 0
            ? Cause.Calls
            : Cause.Correction;
}

namespace RevBot.Skills.ForecastChange;

/// <summary>A value and what it is multiplied by.</summary>
/// <param name="Value">The value.</param>
/// <param name="Before">Its coefficient at the start.</param>
/// <param name="After">At the end.</param>
internal sealed record BlendPart(MethodValue Value, double Before, double After)
{
    /// <summary>What a change of the value counts.</summary>
    public double Middle => (Before + After) / 2;

    /// <summary>What the change of the coefficient makes: on the mean value, so that the two add up.</summary>
    public double Shift => (After - Before) * (Value.Start + Value.End) / 2;
}

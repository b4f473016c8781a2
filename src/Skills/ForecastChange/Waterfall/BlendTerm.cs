namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>What a value is multiplied by in a blend.</summary>
/// <param name="Weight">Its share.</param>
/// <param name="Factor">Its correction for past bias.</param>
internal readonly record struct BlendTerm(double Weight, double Factor)
{
    /// <summary>Both.</summary>
    public double Coefficient => Weight * Factor;
}

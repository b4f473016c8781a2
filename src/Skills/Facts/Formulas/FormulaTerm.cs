namespace RevBot.Skills.Facts.Formulas;

/// <summary>A term of a formula.</summary>
/// <param name="Label">What it is, in the field's words.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Factor">What it is multiplied by; −1 takes it off.</param>
public sealed record FormulaTerm(string Label, FactValue Value, decimal Factor = 1)
{
    /// <summary>Value × factor.</summary>
    public decimal Product => Value.Number * Factor;
}

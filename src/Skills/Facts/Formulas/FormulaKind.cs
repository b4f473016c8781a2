namespace RevBot.Skills.Facts.Formulas;

/// <summary>How a formula's terms are put together.</summary>
public enum FormulaKind
{
    /// <summary>The sum of the terms, each times its factor.</summary>
    Sum = 0,

    /// <summary>The first term ÷ the sum of the others, each times its factor.</summary>
    Ratio = 1,
}

using System.Globalization;
using System.Text;

namespace RevBot.Skills.Facts.Formulas;

/// <summary>A fact's formula with the numbers put in: who works it out gets the fact's value.</summary>
/// <param name="Kind">How the terms are put together.</param>
/// <param name="Terms">In the order of reading; at least one, of a ratio at least two.</param>
public sealed record Formula(FormulaKind Kind, IReadOnlyList<FormulaTerm> Terms)
{
    // Weights are doubles of twelve digits: what they give is off by far less than this share of the terms' size.
    private const decimal Tolerance = 0.000_000_1m;

    /// <summary>The sum of terms.</summary>
    public static Formula Sum(params IReadOnlyList<FormulaTerm> terms) => new(FormulaKind.Sum, terms);

    /// <summary>The first term ÷ the sum of the others.</summary>
    public static Formula Ratio(params IReadOnlyList<FormulaTerm> terms) => new(FormulaKind.Ratio, terms);

    /// <summary>What the terms give; null for a ratio over nothing.</summary>
    public decimal? Value
    {
        get
        {
            if (Kind == FormulaKind.Sum)
            {
                return Terms.Sum(term => term.Product);
            }

            var under = Terms.Skip(1).Sum(term => term.Product);
            return under == 0 ? null : Terms[0].Product / under;
        }
    }

    /// <summary>Whether the terms give a value, to half a minor unit or a ten-millionth of the terms' size.</summary>
    public bool Gives(FactValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var size = Kind == FormulaKind.Sum ? Terms.Sum(term => Math.Abs(term.Product)) : 1;
        var least = value.Unit == FactUnit.Money ? 0.5m / (value.Currency?.MinorPerUnit ?? 1) : 0;
        return Value is { } given && Math.Abs(given - value.Number) <= Math.Max(least, size * Tolerance);
    }

    /// <summary>
    /// <c>5,080,000.00 USD quota − 2,240,500.00 USD closed won</c>: exact values, so that a reader can work it out.
    /// </summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            if (Kind == FormulaKind.Sum)
            {
                return Added(text, Terms).ToString();
            }

            Added(text, Terms.Take(1)).Append(" ÷ ");
            return Terms.Count == 2
                ? Added(text, Terms.Skip(1)).ToString()
                : Added(text.Append('('), Terms.Skip(1)).Append(')').ToString();
        }
    }

    private static StringBuilder Added(StringBuilder text, IEnumerable<FormulaTerm> terms)
    {
        var isFirst = true;
        foreach (var term in terms)
        {
            text.Append(
                term.Factor < 0
                    ? isFirst
                        ? "−"
                        : " − "
                    : isFirst
                        ? ""
                        : " + "
            );
            if (Math.Abs(term.Factor) is not 1 and var factor)
            {
                text.Append(factor.ToString("0.######", CultureInfo.InvariantCulture)).Append(" × ");
            }

            text.Append(FactFormat.Exact(term.Value)).Append(' ').Append(term.Label);
            isFirst = false;
        }

        return text;
    }
}

namespace RevBot.Skills.Statistics;

/// <summary>
/// Platt's correction of probabilities, shrunk to no correction at all: logit p′ = a + b·logit p with the priors
/// a ~ N(0, 0.2²) and b ~ N(1, 0.2²), so that a few outcomes change little.
/// Source: J. Platt, "Probabilistic outputs for support vector machines", in "Advances in Large Margin Classifiers" (1999).
/// </summary>
public static class Recalibration
{
    private const double PriorDeviation = 0.2;
    private const double Penalty = 1 / (PriorDeviation * PriorDeviation);

    /// <summary>The a and b that fit outcomes best; of none, (0, 1).</summary>
    /// <param name="logits">logit p of predictions made without the outcomes.</param>
    /// <param name="y">The outcomes, 0 or 1 each, in the same order.</param>
    public static (double A, double B) Fit(ReadOnlySpan<double> logits, ReadOnlySpan<double> y)
    {
        var fit = RidgeLogistic.Fit(Line(logits), y, default, [Penalty, Penalty], [0, 1]);
        return (fit.Coefficients[0], fit.Coefficients[1]);
    }

    /// <summary>One row a logit: a one, and the logit.</summary>
    internal static DesignMatrix Line(ReadOnlySpan<double> logits)
    {
        var values = new double[2 * logits.Length];
        for (var row = 0; row < logits.Length; row++)
        {
            values[2 * row] = 1;
            values[(2 * row) + 1] = logits[row];
        }

        return new(values, logits.Length, 2);
    }
}

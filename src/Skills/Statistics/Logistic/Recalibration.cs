using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>
/// Platt's correction of probabilities, shrunk to no correction at all: logit p′ = a + b·logit p with the priors
/// a ~ N(0, 0.2²) and b ~ N(1, 0.2²), so that a few outcomes change little.
/// Source: J. Platt, "Probabilistic outputs for support vector machines", in "Advances in Large Margin Classifiers" (1999).
/// </summary>
public static class Recalibration
{
    private const double PriorDeviation = 0.2;
    private const double Least = 1e-6;
    private const double MostShift = 10;
    private const int Halvings = 60;
    private const double Penalty = 1 / (PriorDeviation * PriorDeviation);

    /// <summary>The a and b that fit outcomes best; without any, (0, 1).</summary>
    /// <param name="logits">logit p of predictions made without the outcomes.</param>
    /// <param name="y">The outcomes, 0 or 1 each, in the same order.</param>
    public static (double A, double B) Fit(ReadOnlySpan<double> logits, ReadOnlySpan<double> y)
    {
        var fit = RidgeLogistic.Fit(Line(logits), y, default, [Penalty, Penalty], [0, 1]);
        return (fit.Coefficients[0], fit.Coefficients[1]);
    }

    /// <summary>
    /// The b that fits predictions of several groups best, with an intercept of each group's own, and the a with which the
    /// expected number of wins stays what it was. What all predictions of a quarter missed together is the quarter's, not
    /// the model's, and no reason to predict the next one differently.
    /// </summary>
    /// <param name="groups">Groups of predictions; without any, (0, 1).</param>
    public static (double A, double B) Fit(IReadOnlyList<RecalibrationGroup> groups)
    {
        double[] logits = [.. groups.SelectMany(group => group.Logits)];
        double[] weights = [.. groups.SelectMany(group => group.Weights)];
        var columns = groups.Count + 1;
        var values = new double[logits.Length * columns];
        var row = 0;
        for (var group = 0; group < groups.Count; group++)
        {
            for (var place = 0; place < groups[group].Logits.Count; place++, row++)
            {
                values[row * columns] = logits[row];
                values[(row * columns) + 1 + group] = 1;
            }
        }

        double[] penalties = [Penalty, .. groups.Select(_ => Least)];
        double[] means = [1, .. groups.Select(_ => 0.0)];
        double[] outcomes = [.. groups.SelectMany(group => group.Outcomes)];
        var slope = RidgeLogistic.Fit(new(values, logits.Length, columns), outcomes, weights, penalties, means);
        var b = slope.Coefficients[0];
        return (Balance(logits, weights, b), b);
    }

    /// <summary>The expected wins rise with a, so halving finds where they are those of the logits.</summary>
    private static double Balance(double[] logits, double[] weights, double b)
    {
        double Expected(double a, double slope) =>
            logits.Zip(weights, (logit, weight) => weight * LogOdds.Sigma(a + (slope * logit))).Sum();

        var (wanted, low, high) = (Expected(0, 1), -MostShift, MostShift);
        for (var halving = 0; halving < Halvings && logits.Length > 0; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Expected(middle, b) < wanted ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
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

using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>
/// Logistic regression with a ridge: minimises Σ wᵢ(ln(1 + e^ηᵢ) − yᵢηᵢ) + ½ Σ λⱼ(βⱼ − mⱼ)² by Newton's method, each step
/// by Cholesky and halved until the objective no longer grows. A positive λ keeps coefficients finite where the outcomes
/// can be told apart without error. The same input gives the same bits.
/// Source: S. le Cessie and J. C. van Houwelingen, "Ridge estimators in logistic regression", Applied Statistics 41
/// (1992), 191-201.
/// </summary>
public static class RidgeLogistic
{
    private const int MostIterations = 25;
    private const int MostHalvings = 10;
    private const double SmallStep = 1e-8;

    /// <summary>What the sum of a great many losses may differ by for rounding alone.</summary>
    private const double Rounding = 1e-13;

    /// <summary>Fits the coefficients.</summary>
    /// <param name="x">The rows; a column of ones is the intercept, if one is wanted.</param>
    /// <param name="y">The outcomes, 0..1, one a row.</param>
    /// <param name="weights">0 and more, one a row; empty: 1 each. A weight of 2 is as the row given twice.</param>
    /// <param name="penalties">λ, 0 and more, one a column.</param>
    /// <param name="priorMeans">m, one a column; empty: 0 each.</param>
    /// <param name="start">Where to start from; empty: at the prior means. Changes the time taken, not the answer.</param>
    /// <exception cref="ArgumentException">
    /// Lengths do not agree, a number is not finite, or columns without a penalty depend on each other.
    /// </exception>
    public static LogisticFit Fit(
        DesignMatrix x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> weights,
        ReadOnlySpan<double> penalties,
        ReadOnlySpan<double> priorMeans = default,
        ReadOnlySpan<double> start = default
    )
    {
        var means = OrAll(priorMeans, x.Columns, 0);
        var sums = new LogisticSums(x, Checked(y, x.Rows), OrAll(weights, x.Rows, 1));
        var penalty = new RidgePenalty(Checked(penalties, x.Columns), means);
        var point = Evaluate(start.IsEmpty ? means : Checked(start, x.Columns), sums, penalty);
        if (!double.IsFinite(point.Objective))
        {
            throw new ArgumentException("Every number to fit must be finite.", nameof(x));
        }

        var (iterations, converged, stuck) = (0, false, false);
        while (!converged && !stuck && iterations < MostIterations)
        {
            var (slope, curvature) = Differentiate(point.Coefficients, sums, penalty);
            var step = curvature.Solve(slope);
            converged = step.All(change => Math.Abs(change) < SmallStep);
            var next = Advance(point, step, sums, penalty);
            stuck = next is null;
            point = next ?? point;
            iterations++;
        }

        return new(point.Coefficients, iterations, converged, point.Objective);
    }

    /// <summary>
    /// Null where not even a thousandth of the step keeps the objective from growing: rounding is all there is left.
    /// </summary>
    private static Point? Advance(Point from, double[] step, LogisticSums sums, RidgePenalty penalty)
    {
        var scale = 1.0;
        for (var halvings = 0; halvings <= MostHalvings; halvings++)
        {
            var coefficients = from.Coefficients.ToArray();
            Vectors.AddScaled(coefficients, step, -scale);
            var to = Evaluate(coefficients, sums, penalty);
            if (to.Objective - from.Objective <= Rounding * (1 + from.Objective))
            {
                return to;
            }

            scale /= 2;
        }

        return null;
    }

    private static Point Evaluate(double[] coefficients, LogisticSums sums, RidgePenalty penalty) =>
        new(coefficients, sums.Loss(coefficients) + penalty.Of(coefficients));

    private static (double[] Slope, Cholesky Curvature) Differentiate(
        double[] coefficients,
        LogisticSums sums,
        RidgePenalty penalty
    )
    {
        var gradient = new double[coefficients.Length];
        var hessian = new double[coefficients.Length * coefficients.Length];
        sums.Differentiate(coefficients, gradient, hessian);
        penalty.AddTo(gradient, hessian, coefficients);
        return Cholesky.Factor(hessian, coefficients.Length) is { } curvature
            ? (gradient, curvature)
            : throw new ArgumentException("Columns that depend on each other need a penalty.", nameof(coefficients));
    }

    private static double[] OrAll(ReadOnlySpan<double> values, int count, double otherwise)
    {
        if (!values.IsEmpty)
        {
            return Checked(values, count);
        }

        var all = new double[count];
        Array.Fill(all, otherwise);
        return all;
    }

    private static double[] Checked(ReadOnlySpan<double> values, int count) =>
        values.Length == count
            ? values.ToArray()
            : throw new ArgumentException($"{values.Length} numbers where {count} are needed.", nameof(values));

    private sealed record Point(double[] Coefficients, double Objective);
}

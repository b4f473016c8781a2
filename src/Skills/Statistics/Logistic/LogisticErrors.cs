using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>
/// How sure the coefficients of a logistic model are: the inverse of the curvature of its penalised log-loss at β, which
/// is their covariance (Fisher information; with a penalty, that of the posterior).
/// Source: A. Agresti, "Categorical Data Analysis" (3rd edition, 2013), section 5.5.
/// </summary>
/// <param name="Covariance">Row after row, as many rows and columns as there are coefficients.</param>
public sealed record LogisticErrors(double[] Covariance)
{
    /// <summary>The covariance at a fit; null where the curvature cannot be inverted.</summary>
    /// <param name="x">The rows that were fitted.</param>
    /// <param name="fit">The fit.</param>
    /// <param name="penalties">λ as fitted, one a column.</param>
    public static LogisticErrors? Of(DesignMatrix x, LogisticFit fit, ReadOnlySpan<double> penalties)
    {
        var size = x.Columns;
        var sum = new GramSum(size);
        for (var row = 0; row < x.Rows; row++)
        {
            var features = x.Row(row);
            var p = LogOdds.Sigma(Vectors.Dot(features, fit.Coefficients));
            sum.Add(features, p * (1 - p));
        }

        var curvature = new double[size * size];
        sum.AddTo(curvature);
        for (var column = 0; column < size; column++)
        {
            curvature[(column * size) + column] += penalties[column];
        }

        return Cholesky.Factor(curvature, size) is { } factor ? new(Inverse(factor, size)) : null;
    }

    /// <summary>The standard error of a sum of coefficients, each times a number: that of η at those features.</summary>
    public double Of(ReadOnlySpan<double> features)
    {
        var variance = 0.0;
        for (var row = 0; row < features.Length; row++)
        {
            variance +=
                features[row] * Vectors.Dot(Covariance.AsSpan(row * features.Length, features.Length), features);
        }

        return Math.Sqrt(Math.Max(0, variance));
    }

    private static double[] Inverse(Cholesky factor, int size)
    {
        var inverse = new double[size * size];
        var unit = new double[size];
        for (var column = 0; column < size; column++)
        {
            unit[column] = 1;
            factor.Solve(unit).CopyTo(inverse, column * size);
            unit[column] = 0;
        }

        return inverse;
    }
}

using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Statistics.Series;

/// <summary>
/// Ordinary least squares by the normal equations: β = (XᵀX)⁻¹Xᵀy, with the covariance s²(XᵀX)⁻¹ and the leverage of
/// each row.
/// Source: N. R. Draper and H. Smith, "Applied Regression Analysis" (3rd edition, 1998), chapters 5 and 8.
/// </summary>
/// <param name="Coefficients">β, one a column.</param>
/// <param name="Covariance">Row after row.</param>
/// <param name="Residuals">y − Xβ, one a row.</param>
/// <param name="Leverages">The diagonal of X(XᵀX)⁻¹Xᵀ, one a row.</param>
/// <param name="Deviation">s: the square root of Σ residual² ÷ freedom.</param>
/// <param name="Freedom">Rows − columns, 1 and more.</param>
public sealed record LeastSquares(
    double[] Coefficients,
    double[] Covariance,
    double[] Residuals,
    double[] Leverages,
    double Deviation,
    int Freedom
)
{
    /// <summary>Fits; null where there are not more rows than columns, or columns depend on each other.</summary>
    /// <param name="x">The rows.</param>
    /// <param name="y">One number a row.</param>
    public static LeastSquares? Fit(DesignMatrix x, ReadOnlySpan<double> y)
    {
        var size = x.Columns;
        if (x.Rows <= size || Factor(x) is not { } factor)
        {
            return null;
        }

        var right = new double[size];
        for (var row = 0; row < x.Rows; row++)
        {
            Vectors.AddScaled(right, x.Row(row), y[row]);
        }

        var coefficients = factor.Solve(right);
        var (residuals, leverages, squares) = (new double[x.Rows], new double[x.Rows], 0.0);
        for (var row = 0; row < x.Rows; row++)
        {
            residuals[row] = y[row] - Vectors.Dot(x.Row(row), coefficients);
            leverages[row] = Vectors.Dot(x.Row(row), factor.Solve(x.Row(row)));
            squares += residuals[row] * residuals[row];
        }

        var freedom = x.Rows - size;
        return new(
            coefficients,
            Covariances(factor, size, squares / freedom),
            residuals,
            leverages,
            Math.Sqrt(squares / freedom),
            freedom
        );
    }

    /// <summary>The standard error of Σ cⱼβⱼ.</summary>
    public double ErrorOf(ReadOnlySpan<double> weights)
    {
        var variance = 0.0;
        for (var row = 0; row < weights.Length; row++)
        {
            variance += weights[row] * Vectors.Dot(Covariance.AsSpan(row * weights.Length, weights.Length), weights);
        }

        return Math.Sqrt(Math.Max(0, variance));
    }

    private static Cholesky? Factor(DesignMatrix x)
    {
        var products = new double[x.Columns * x.Columns];
        for (var row = 0; row < x.Rows; row++)
        {
            var values = x.Row(row);
            for (var column = 0; column < x.Columns; column++)
            {
                Vectors.AddScaled(products.AsSpan(column * x.Columns, x.Columns), values, values[column]);
            }
        }

        return Cholesky.Factor(products, x.Columns);
    }

    private static double[] Covariances(Cholesky factor, int size, double variance)
    {
        var covariance = new double[size * size];
        var unit = new double[size];
        for (var column = 0; column < size; column++)
        {
            unit[column] = variance;
            factor.Solve(unit).CopyTo(covariance, column * size);
            unit[column] = 0;
        }

        return covariance;
    }
}

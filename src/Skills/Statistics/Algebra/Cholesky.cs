namespace RevBot.Skills.Statistics.Algebra;

/// <summary>
/// The factor L of a small symmetric positive definite matrix A = LLᵀ, with which equations in A are solved.
/// Source: G. H. Golub and C. F. Van Loan, "Matrix Computations" (4th edition, 2013), section 4.2.
/// </summary>
public sealed class Cholesky
{
    /// <summary>
    /// A pivot this much smaller than what it started from is rounding: its column depends on the earlier ones.
    /// </summary>
    private const double LeastPivot = 1e-14;

    private readonly double[] factor;
    private readonly int size;

    private Cholesky(double[] factor, int size) => (this.factor, this.size) = (factor, size);

    /// <summary>Factors a matrix; null where it is not positive definite (or so nearly that rounding decides).</summary>
    /// <param name="matrix">Row after row; only the diagonal and what is below it is read.</param>
    /// <param name="size">Rows and columns, 1 and more.</param>
    public static Cholesky? Factor(ReadOnlySpan<double> matrix, int size)
    {
        var lower = new double[size * size];
        for (var row = 0; row < size; row++)
        {
            var current = lower.AsSpan(row * size, row + 1);
            for (var column = 0; column < row; column++)
            {
                var above = lower.AsSpan(column * size, column);
                current[column] =
                    (matrix[(row * size) + column] - Vectors.Dot(current[..column], above))
                    / lower[(column * size) + column];
            }

            var start = matrix[(row * size) + row];
            var pivot = start - Vectors.Dot(current[..row], current[..row]);
            if (!(pivot > LeastPivot * start))
            {
                return null;
            }

            current[row] = Math.Sqrt(pivot);
        }

        return new(lower, size);
    }

    /// <summary>The x of Ax = b, as a new array.</summary>
    public double[] Solve(ReadOnlySpan<double> right)
    {
        var solution = right.ToArray();
        var values = solution.AsSpan();
        for (var row = 0; row < size; row++)
        {
            var known = factor.AsSpan(row * size, row);
            values[row] = (values[row] - Vectors.Dot(known, values[..row])) / factor[(row * size) + row];
        }

        for (var row = size - 1; row >= 0; row--)
        {
            values[row] /= factor[(row * size) + row];
            Vectors.AddScaled(values[..row], factor.AsSpan(row * size, row), -values[row]);
        }

        return solution;
    }
}

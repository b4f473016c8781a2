using RevBot.Data;
using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Tests.Statistics;

public sealed class CholeskyTests
{
    // L = (2 0 0; 6 1 0; −8 5 3), so LLᵀ is this; what is above the diagonal is never read.
    private static readonly double[] Matrix = [4, double.NaN, double.NaN, 12, 37, double.NaN, -16, -43, 98];

    [Fact]
    public void Solution_OfATextbookMatrix_IsTheHandComputedOne()
    {
        // Lu = (1, 2, 3) gives u = (1/2, −1, 4); Lᵀx = u gives x₃ = 4/3, x₂ = −1 − 20/3 = −23/3, x₁ = 1/4 + 23 + 16/3.
        var x = Cholesky.Factor(Matrix, 3)!.Solve([1, 2, 3]);

        Assert.Equal(0.25 + 23 + (16 / 3.0), x[0], 1e-10);
        Assert.Equal(-23 / 3.0, x[1], 1e-10);
        Assert.Equal(4 / 3.0, x[2], 1e-10);
    }

    [Theory]
    [InlineData(1, 2, 2, 4)]
    [InlineData(1, 2, 2, 1)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(double.NaN, 0, 0, 1)]
    public void Factor_OfAMatrixThatIsNotPositiveDefinite_IsNone(double a, double b, double c, double d) =>
        Assert.Null(Cholesky.Factor([a, b, c, d], 2));

    [Fact]
    public void Solution_OfSizesAroundTheVectorWidth_SolvesTheEquations()
    {
        var draws = new SeededRandom(7);
        for (var size = 1; size <= 9; size++)
        {
            // AAᵀ + 1 is positive definite whatever A is.
            var a = Enumerable.Range(0, size * size).Select(_ => draws.Normal()).ToArray();
            var matrix = new double[size * size];
            for (var place = 0; place < matrix.Length; place++)
            {
                var (row, column) = (place / size, place % size);
                matrix[place] =
                    (row == column ? 1 : 0)
                    + Enumerable.Range(0, size).Sum(k => a[(row * size) + k] * a[(column * size) + k]);
            }

            var right = Enumerable.Range(0, size).Select(_ => draws.Normal()).ToArray();
            var x = Cholesky.Factor(matrix, size)!.Solve(right);

            for (var row = 0; row < size; row++)
            {
                Assert.Equal(right[row], Enumerable.Range(0, size).Sum(k => matrix[(row * size) + k] * x[k]), 1e-10);
            }
        }
    }
}

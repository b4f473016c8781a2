using RevBot.Skills.Statistics.Series;

namespace RevBot.Skills.Tests.Statistics;

public sealed class LeastSquaresTests
{
    [Fact]
    public void Line_ThroughAnscombesFirstSet_HasThePublishedFigures()
    {
        // F. J. Anscombe, "Graphs in statistical analysis", The American Statistician 27 (1973), 17-21; the digits
        // beyond those published were worked out in fractions.
        double[] x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
        double[] y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];

        var fit = LeastSquares.Fit(new([.. x.SelectMany(value => new[] { 1, value })], 11, 2), y)!;

        Assert.Equal(3.000090909090909, fit.Coefficients[0], 1e-9);
        Assert.Equal(0.5000909090909091, fit.Coefficients[1], 1e-9);
        Assert.Equal(1.124746790808644, fit.ErrorOf([1, 0]), 1e-9);
        Assert.Equal(0.1179055005956341, fit.ErrorOf([0, 1]), 1e-9);
        Assert.Equal(1.2366033227263211, fit.Deviation, 1e-9);
        Assert.Equal(9, fit.Freedom);
        Assert.Equal(2, fit.Leverages.Sum(), 1e-9);
    }

    [Fact]
    public void Fit_WithoutMoreRowsThanColumns_IsNone()
    {
        Assert.Null(LeastSquares.Fit(new([1, 1, 1, 2], 2, 2), [1, 2]));
    }

    [Fact]
    public void Fit_OfColumnsThatDependOnEachOther_IsNone()
    {
        Assert.Null(LeastSquares.Fit(new([1, 2, 1, 2, 1, 2], 3, 2), [1, 2, 3]));
    }
}

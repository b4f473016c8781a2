using RevBot.Data.Book.Norms;

namespace RevBot.Data.Tests.Book.Norms;

public sealed class PercentilesTests
{
    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.25, 15)]
    [InlineData(0.5, 20)]
    [InlineData(0.75, 30)]
    [InlineData(1, 40)]
    public void Quantile_LiesOnTheLineBetweenItsNeighbours(double share, double expected) =>
        Assert.Equal(expected, Percentiles.Quantiles([40, 10, 20], 1, share)[1], 1e-12);

    [Fact]
    public void Of_HasTheSameValues()
    {
        double[] values = [40, 10, 20, 25];

        var found = Percentiles.Of(values)!;

        Assert.Equal((4, 22.5), (found.Count, found.Median));
        Assert.Equal([found.P75, found.P90], Percentiles.Quantiles(values, 0.75, 0.9));
        Assert.Null(Percentiles.Of([]));
    }
}

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
        Assert.Equal(expected, Percentiles.Quantile([40, 10, 20], share), 1e-12);

    [Fact]
    public void Of_HasTheSameValues()
    {
        double[] values = [40, 10, 20, 25];

        var found = Percentiles.Of(values)!;

        Assert.Equal((4, 22.5), (found.Count, found.Median));
        Assert.Equal(Percentiles.Quantile(values, 0.9), found.P90);
        Assert.Null(Percentiles.Of([]));
    }
}

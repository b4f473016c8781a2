using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Tests.Statistics;

public sealed class TwoProportionsTests
{
    [Fact]
    public void Difference_Of60Of100And40Of90_IsTheHandComputedOne()
    {
        // Newcombe's method 10 from the Wilson ends of 0.6 and 0.4444; z = 0.15556 / √(10/19 · 9/19 · (1/100 + 1/90)).
        var test = TwoProportions.Of(60, 100, 40, 90)!;

        Assert.Equal(0.15555555555555556, test.Difference, 1e-8);
        Assert.Equal(0.06257847767040213, test.Range.Low, 1e-8);
        Assert.Equal(0.24487003292289333, test.Range.High, 1e-8);
        Assert.Equal(0.032018037531673094, test.PValue, 1e-8);
        Assert.True(test.IsReal);
    }

    [Fact]
    public void Difference_OfSixOfTenAndFourOfTen_IsNotReal() => Assert.False(TwoProportions.Of(6, 10, 4, 10)!.IsReal);

    [Fact]
    public void Difference_OfTheSameShares_IsNoneWithCertainty()
    {
        var test = TwoProportions.Of(5, 10, 5, 10)!;

        Assert.Equal(0, test.Difference);
        Assert.Equal(1, test.PValue, 1e-12);
    }

    [Fact]
    public void Difference_WhereAllAreWon_HasNothingToTest() =>
        Assert.Equal(1, TwoProportions.Of(10, 10, 12, 12)!.PValue);

    [Fact]
    public void Difference_WithNoCasesOnOneSide_IsNone() => Assert.Null(TwoProportions.Of(1, 2, 0, 0));

    // Tables of the standard normal distribution.
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.8413447460685429)]
    [InlineData(-1.959963984540054, 0.025)]
    [InlineData(6, 0.9999999990134124)]
    [InlineData(40, 1)]
    public void Normal_AtKnownQuantiles_IsTheTablesValue(double z, double below) =>
        Assert.Equal(below, Normal.Below(z), 1e-12);
}

using NodaTime;
using RevBot.Data.Book.Norms;
using RevBot.Data.Book.Norms.Risk;

namespace RevBot.Data.Tests.Book.Norms;

public sealed class RiskThresholdsTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Norm_OfTenDealsAndMore_IsUsed(int deals, bool expected)
    {
        var norm = Percentiles.Of(Enumerable.Repeat(20.0, deals));

        Assert.Equal(expected, RiskThresholds.Enough(norm) is not null);
        Assert.Null(RiskThresholds.Enough(null));
    }

    [Theory]
    [InlineData(-30, false)]
    [InlineData(-29, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Day_OfTheLastThirty_TodayIncluded_Counts(int days, bool expected) =>
        Assert.Equal(expected, RiskThresholds.IsWithin(Today.PlusDays(days), Today, 30));

    [Fact]
    public void Percentiles_OfNothingAndOfOne_AreNullAndTheOne()
    {
        Assert.Null(Percentiles.Of([]));
        Assert.Equal(new Percentiles(1, 7, 7, 7, 7, 7), Percentiles.Of([7]));
    }

    [Fact]
    public void Percentiles_BetweenTwoValues_AreInterpolated() =>
        Assert.Equal(new Percentiles(2, 5, 7.5, 8, 9, 9.5), Percentiles.Of([10, 0]));
}

using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Tests.Statistics;

public sealed class SampleSizesTests
{
    [Theory]
    [InlineData(0, SampleSize.TooFew)]
    [InlineData(11, SampleSize.TooFew)]
    [InlineData(12, SampleSize.Small)]
    [InlineData(29, SampleSize.Small)]
    [InlineData(30, SampleSize.Enough)]
    public void Cases_AreSpokenOfFromTwelveOn_AndWithoutAWarningFromThirtyOn(int cases, SampleSize expected) =>
        Assert.Equal(expected, SampleSizes.Of(cases));

    [Fact]
    public void Shares_OfNoCases_HaveNoInterval()
    {
        Assert.Null(Wilson.Of(0, 0));
        Assert.Null(WeightedShare.Of(0, 0, 0));
        Assert.Null(TwoProportions.Of(0, 0, 1, 2));
        Assert.Null(TwoProportions.Of(1, 2, 0, 0));
        Assert.Null(ForecastMeasures.Coverage(0, 0));
    }

    [Fact]
    public void Measures_OfProbabilitiesWithoutTheirOutcomes_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => ForecastMeasures.Brier([0.5], []));
        Assert.Throws<ArgumentException>(() => ForecastMeasures.SpiegelhalterZ([0.5], []));
        Assert.Throws<ArgumentException>(() => ForecastMeasures.CalibrationLine([0.5], []));
    }
}

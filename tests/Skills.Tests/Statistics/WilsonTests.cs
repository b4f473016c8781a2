using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Tests.Statistics;

public sealed class WilsonTests
{
    [Fact]
    public void Interval_Of12Of30_IsTheHandComputedOne()
    {
        // p = 0.4, z² = 1.64249856, scale = 1.054749952, centre = (0.4 + 0.027374976) / scale,
        // half = 1.2816 √(0.24/30 + 1.64249856/3600) / scale.
        var interval = Wilson.Of(12, 30)!.Value;

        Assert.Equal(0.2934551179619342, interval.Low, 1e-8);
        Assert.Equal(0.5169264804247135, interval.High, 1e-8);
    }

    [Fact]
    public void Interval_OfNoWins_StartsAtZeroAndIsNotEmpty()
    {
        // p = 0: the upper end is (z²/n) / (1 + z²/n).
        var interval = Wilson.Of(0, 12)!.Value;

        Assert.Equal(0, interval.Low, 1e-12);
        Assert.Equal(1.64249856 / 12 / (1 + (1.64249856 / 12)), interval.High, 1e-8);
    }

    [Fact]
    public void Interval_OfWinsAndOfLosses_MirrorEachOther()
    {
        var won = Wilson.Of(7, 19)!.Value;
        var lost = Wilson.Of(12, 19)!.Value;

        Assert.Equal(1 - lost.High, won.Low, 1e-12);
        Assert.Equal(1 - lost.Low, won.High, 1e-12);
    }

    [Fact]
    public void Interval_OfNoCases_IsNone() => Assert.Null(Wilson.Of(0, 0));

    [Fact]
    public void WeightedInterval_OfEqualWeights_IsTheOneByCount() =>
        Assert.Equal(Wilson.Of(12, 30), WeightedShare.Of(12, 30, 30));

    [Fact]
    public void WeightedInterval_OfOneLargeDeal_CountsAsFewerDeals()
    {
        // 9 deals of 1 and one of 9, the large one won: 18²/90 = 3.6 deals' worth at a share of one half.
        var interval = WeightedShare.Of(9, 18, 9 + 81)!.Value;

        Assert.Equal(Wilson.Of(1.8, 3.6)!.Value.Low, interval.Low, 1e-12);
    }
}

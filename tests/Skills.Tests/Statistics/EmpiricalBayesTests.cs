using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Tests.Statistics;

public sealed class EmpiricalBayesTests
{
    [Fact]
    public void Prior_OfTwoEqualGroups_IsTheHandComputedOne()
    {
        // 30 and 50 of 100 each: m = 0.4, s² = 0.01, m(1 − m) = 0.24, κ = 0.24 / (0.01 − 0.24·2/200) − 1 = 0.24/0.0076 − 1.
        var prior = EmpiricalBayes.Fit([(30, 100), (50, 100)])!;

        Assert.Equal(0.4, prior.Mean, 1e-12);
        Assert.Equal((0.24 / 0.0076) - 1, prior.Weight, 1e-8);
        Assert.Equal((30 + (prior.Weight * 0.4)) / (100 + prior.Weight), prior.Shrink(30, 100), 1e-12);
    }

    [Fact]
    public void Groups_WithFewCases_ArePulledFurtherThanLargeOnes()
    {
        var prior = EmpiricalBayes.Fit([(9, 10), (30, 100), (2, 2), (40, 80)])!;

        Assert.Equal(0.421875, prior.Mean, 1e-12);
        Assert.Equal(10.84760587043534, prior.Weight, 1e-8);
        Assert.Equal(0.51187231246899, prior.Shrink(2, 2), 1e-8);
        Assert.True(prior.Shrink(9, 10) > prior.Shrink(2, 2));
    }

    [Fact]
    public void Prior_WhenGroupsDifferNoMoreThanChance_CountsForMany()
    {
        // Equal shares: the variance between groups is at its floor of 0.0001, κ = 0.25/0.0001 − 1.
        var prior = EmpiricalBayes.Fit([(10, 20), (10, 20)])!;

        Assert.Equal(2499, prior.Weight, 1e-6);
    }

    [Fact]
    public void Prior_WhenGroupsCouldHardlyDifferMore_CountsForFiveAtLeast() =>
        Assert.Equal(5, EmpiricalBayes.Fit([(0, 50), (50, 50)])!.Weight);

    [Fact]
    public void Prior_OfNoCases_IsNone() => Assert.Null(EmpiricalBayes.Fit([(0, 0)]));
}

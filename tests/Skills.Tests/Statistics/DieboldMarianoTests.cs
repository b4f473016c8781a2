using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class DieboldMarianoTests
{
    [Fact]
    public void Statistic_OfFourPairsOneStepAhead_IsTheHandComputedOne()
    {
        // d = 1, 2, 3, 2: mean 2, γ₀ = 1/2, DM = 2 ÷ √(1/8), times √(3/4): √24. Three degrees: θ = atan √8,
        // P(|T| < t) = 2/π(θ + sin θ cos θ) with sin θ cos θ = √8 ÷ 9.
        var test = DieboldMariano.Of([2, 4, 6, 5], [1, 2, 3, 3])!;

        Assert.Equal(Math.Sqrt(24), test.Statistic, 1e-8);
        Assert.Equal(1 - (2 / Math.PI * (Math.Atan(Math.Sqrt(8)) + (Math.Sqrt(8) / 9))), test.PValue, 1e-8);
        Assert.Equal(4, test.Pairs);
        Assert.False(test.IsReal);
    }

    [Fact]
    public void Statistic_OfFivePairsTwoStepsAhead_IsTheHandComputedOne()
    {
        // d = 1, 3, 2, 4, 5: mean 3, γ₀ = 2, γ₁ = 0.2, variance 2.4/5 = 0.48, correction √((6 − 4 + 2/5)/5) = √0.48: 3.
        // Four degrees: P(|T| < 3) = sin θ(1 + cos²θ/2) with tan θ = 3/2.
        var test = DieboldMariano.Of([0, 0, 0, 0, 0], [-1, -3, -2, -4, -5], horizon: 2)!;

        Assert.Equal(3, test.Statistic, 1e-8);
        Assert.Equal(1 - (3 / Math.Sqrt(13) * (1 + (2 / 13.0))), test.PValue, 1e-8);
    }

    [Fact]
    public void Statistic_WhereAutocovariancesOutweighTheVariance_TakesTheVarianceAlone()
    {
        // d = 1, −1, 1, −1, 2: mean 0.4, deviations 0.6, −1.4, 0.6, −1.4, 1.6; γ₀ = 1.44; γ₁ = −4.76/5: together −0.464.
        var test = DieboldMariano.Of([1, -1, 1, -1, 2], [0, 0, 0, 0, 0], horizon: 2)!;

        Assert.Equal(0.4 / Math.Sqrt(1.44 / 5) * Math.Sqrt(2.4 / 5), test.Statistic, 1e-8);
    }

    [Fact]
    public void Statistic_OfForecastsExchanged_ChangesItsSignOnly()
    {
        double[] first = [3, 1, 4, 1, 5, 9, 2, 6];
        double[] second = [2, 7, 1, 8, 2, 8, 1, 8];

        var test = DieboldMariano.Of(first, second)!;
        var other = DieboldMariano.Of(second, first)!;

        Assert.Equal(-test.Statistic, other.Statistic, 1e-12);
        Assert.Equal(test.PValue, other.PValue, 1e-12);
    }

    [Fact]
    public void Winner_OfEightClearPairs_IsClaimedAndOfSevenNot()
    {
        double[] losses = [5, 6, 5, 6, 5, 6, 5, 6];
        double[] less = [1, 1, 2, 1, 1, 2, 1, 1];

        Assert.True(DieboldMariano.Of(losses, less)!.IsReal);
        Assert.False(DieboldMariano.Of(losses.AsSpan(1), less.AsSpan(1))!.IsReal);
    }

    [Fact]
    public void Statistic_OfEqualDifferencesOrOfOnePair_IsNone()
    {
        Assert.Null(DieboldMariano.Of([1.3, 2.3, 3.3], [1, 2, 3]));
        Assert.Null(DieboldMariano.Of([1], [2]));
        Assert.Null(DieboldMariano.Of([], []));
    }

    // Tables of Student's t: the two-sided 5% points, and the closed form at one degree, 1 − 2/π·atan t.
    [Theory]
    [InlineData(1, 1, 0.5)]
    [InlineData(12.706204736432095, 1, 0.05)]
    [InlineData(4.302652729696142, 2, 0.05)]
    [InlineData(3.182446305284263, 3, 0.05)]
    [InlineData(-2.364624251592785, 7, 0.05)]
    [InlineData(2.228138851964939, 10, 0.05)]
    [InlineData(2.0422724563012373, 30, 0.05)]
    [InlineData(0, 5, 1)]
    public void StudentT_AtKnownPoints_IsTheTablesValue(double t, int freedom, double share) =>
        Assert.Equal(share, StudentT.TwoSided(t, freedom), 1e-10);
}

using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Statistics;

public sealed class LogOddsTests
{
    [Fact]
    public void LogOdds_OfThreeToOne_IsThreeQuarters()
    {
        Assert.Equal(0.75, LogOdds.Sigma(Math.Log(3)), 1e-15);
        Assert.Equal(Math.Log(3), LogOdds.Logit(0.75), 1e-15);
        Assert.Equal(Math.Log(4), LogOdds.Softplus(Math.Log(3)), 1e-15);
    }

    [Fact]
    public void Sigma_FarOut_NeitherOverflowsNorLosesItsTail()
    {
        Assert.Equal(1, LogOdds.Sigma(1000));
        Assert.Equal(0, LogOdds.Sigma(-1000));
        // e^−700 is still a number; 1 ÷ (1 + e^700) must be it to all digits.
        Assert.Equal(1, LogOdds.Sigma(-700) / Math.Exp(-700), 1e-12);
    }

    [Fact]
    public void Softplus_FarOut_IsTheLineOrTheTail()
    {
        Assert.Equal(1000, LogOdds.Softplus(1000));
        Assert.Equal(0, LogOdds.Softplus(-1000));
        Assert.Equal(1, LogOdds.Softplus(-40) / Math.Exp(-40), 1e-12);
        // ln(1 + x) = x − x²/2 + …, where 1 + x alone would keep six digits.
        var x = Math.Exp(-23);
        Assert.Equal(1, LogOdds.Softplus(-23) / (x - (x * x / 2)), 1e-14);
    }

    [Fact]
    public void Logit_OfCertainty_IsFinite()
    {
        Assert.Equal(Math.Log(1e-12), LogOdds.Logit(0), 1e-8);
        Assert.Equal(-LogOdds.Logit(0), LogOdds.Logit(1), 1e-3);
    }

    [Fact]
    public void Logit_UndoesSigma()
    {
        for (var eta = -25.0; eta <= 10; eta += 0.37)
        {
            Assert.Equal(eta, LogOdds.Logit(LogOdds.Sigma(eta)), 1e-8);
        }
    }

    // Tables of the standard normal distribution.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.9, 1.2815515655446004)]
    [InlineData(0.025, -1.959963984540054)]
    [InlineData(0.999, 3.090232306167813)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-20, -9.262340089798408)]
    public void NormalQuantile_AtKnownShares_IsTheTablesValue(double share, double z) =>
        Assert.Equal(z, Normal.Quantile(share), 1e-10);

    [Fact]
    public void NormalQuantile_UndoesTheDistributionAndEndsInInfinity()
    {
        for (var share = 0.001; share < 1; share += 0.0137)
        {
            Assert.Equal(share, Normal.Below(Normal.Quantile(share)), 1e-12);
        }

        Assert.Equal(double.NegativeInfinity, Normal.Quantile(0));
        Assert.Equal(double.PositiveInfinity, Normal.Quantile(1));
    }
}

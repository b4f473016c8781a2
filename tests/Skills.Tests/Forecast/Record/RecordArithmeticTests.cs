using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Tests.Forecast.Record;

/// <summary>Corrections, weights and the range's rule against numbers worked by hand.</summary>
public sealed class RecordArithmeticTests
{
    // Weights 0.8 and 1, so n = 1.8² ÷ 1.64 and ē = (0.08 + 0.3) ÷ 1.8. The variance of two values is the product of their
    // shares times the distance squared; ē's own is that ÷ (n − 1).
    [Fact]
    public void Correction_OfTwoErrors_LeansOnTheNewer_ShrunkByItsOwnNoise()
    {
        var correction = BiasCorrection.Estimate([0.1, 0.3]);

        const double quarters = 1.8 * 1.8 / 1.64;
        const double mean = 0.38 / 1.8;
        const double noise = 0.8 / 1.8 * (1 / 1.8) * 0.04 / (quarters - 1);
        const double shrink = (quarters - 1) / (quarters + 1) * ((mean * mean) - noise) / (mean * mean);
        Assert.Equal(mean, correction.Mean, 12);
        Assert.Equal(shrink, correction.Shrink, 12);
        Assert.Equal(Math.Exp(mean * shrink), correction.Factor, 12);
    }

    // Errors that lie where those of a method without bias lie tell no bias; the number goes to the middle of the outcomes.
    [Fact]
    public void Correction_OfErrorsAtTheLean_IsTheLean() =>
        Assert.Equal(Math.Exp(-0.02), BiasCorrection.Estimate([-0.02, -0.02, -0.02], -0.02).Factor, 12);

    [Fact]
    public void Correction_OfErrorsAroundZero_ChangesNothing() =>
        Assert.Equal(1, BiasCorrection.Estimate([0.3, -0.3, 0.1, -0.1]).Factor);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Correction_OfFewerThanTwoErrors_ChangesNothing(int count) =>
        Assert.Equal(1, BiasCorrection.Estimate([.. Enumerable.Repeat(0.5, count)]).Factor);

    // Inverse errors 1 ÷ (0.01 + 0.0001) and 1 ÷ (0.04 + 0.0001) are 0.798825 and 0.201175 of their sum; four quarters give
    // both half trust: 0.649413 and 0.350587.
    [Fact]
    public void Weights_OfTwoMethodsOverFourQuarters_AreHalfInverseErrorsAndHalfEqual()
    {
        var weights = EnsembleWeights.Estimate(
            [
                [0.1, -0.1, 0.1, -0.1],
                [0.2, -0.2, 0.2, -0.2],
            ],
            4
        );

        var inverse = (1 / 0.0101) / ((1 / 0.0101) + (1 / 0.0401));
        Assert.Equal((inverse + 0.5) / 2, weights[0], 12);
        Assert.Equal(1, weights.Sum(), 12);
    }

    // Without errors the weights are those given beforehand, 1 : 4.
    [Fact]
    public void Weights_WithoutARecord_AreThoseGivenBeforehand() =>
        Assert.Equal(
            [0.2, 0.8],
            EnsembleWeights.Estimate(
                [
                    [],
                    [],
                ],
                0,
                [0.25, 1]
            )
        );

    // Of three equal weights 4 ÷ (n + 4) stays: with the eight quarters of a full record a third of a third, with four a half.
    [Theory]
    [InlineData(4, 1.0 / 6)]
    [InlineData(8, 1.0 / 9)]
    public void Weights_OfAMethodThatIsFarOff_FallToWhatTheRecordLeavesOfTheFirstOnes(int quarters, double left)
    {
        var weights = EnsembleWeights.Estimate(
            [
                [0.01],
                [0.01],
                [3],
            ],
            quarters
        );

        Assert.InRange(weights[2], left, left + 0.0001);
        Assert.Equal(weights[0], weights[1]);
        Assert.Equal(1, weights.Sum(), 12);
    }

    // 100 of which 60 are won: the other 40 become 30.
    [Fact]
    public void Rest_IsAllThatAFactorChanges() => Assert.Equal(90, BiasCorrection.OfTheRest(100, 60, 0.75));

    [Fact]
    public void Weights_WithoutARecord_AreEqual() =>
        Assert.All(
            EnsembleWeights.Estimate(
                [
                    [],
                    [],
                    [],
                ],
                0
            ),
            weight => Assert.Equal(1.0 / 3, weight, 12)
        );

    // Beyond the deals' 0.01 the errors show 0.05 − 0.01 = 0.04; the noise of a mean of 2/3 independent squares is 0.01·√3, so
    // the shock is 0.04·0.0016 ÷ (0.0016 + 0.0003) = 0.04·16/19. s² of a forecast of 100 is that times 10,000, and 225.
    [Fact]
    public void Range_TakesForAShockWhatErrorsShowBeyondTheDealsVariance()
    {
        var rule = RangeRule.Estimate([(0.3, 0.1, 1), (-0.1, 0.1, -1)], 4);

        Assert.Equal(0.04 * 16 / 19, rule.Shock, 12);
        Assert.Equal(0, rule.Doubt);
        Assert.Equal(Math.Sqrt(225 + (400.0 * 16 / 19)), rule.Deviation(225, 100, 60), 10);
    }

    // Of one quarter a quarter of the shock that it shows counts, and three quarters of 0.15², on what is not booked yet.
    [Fact]
    public void Range_OfOneQuarter_TakesForAShockMostlyWhatIsUsual()
    {
        var rule = RangeRule.Estimate([(0.3, 0.1, 1), (-0.1, 0.1, -1)], 1);

        Assert.Equal(0.01 * 16 / 19, rule.Shock, 12);
        Assert.Equal(0.75 * 0.0225, rule.Doubt, 12);
        Assert.Equal(Math.Sqrt(225 + (100.0 * 16 / 19) + (0.75 * 0.0225 * 1600)), rule.Deviation(225, 100, 60), 10);
    }

    // Nothing is known of misses: 0.15 of what is not booked, and Student's t of three degrees, of which 0.8 lie within 1.6377.
    [Fact]
    public void Range_WithoutARecord_IsAsWideAsUsualMissesAsk()
    {
        var rule = RangeRule.Estimate([], 0);

        Assert.Equal((0, 1.6377), (rule.Shock, Math.Round(rule.High, 4)));
        Assert.Equal(Math.Sqrt(225 + (0.0225 * 1600)), rule.Deviation(225, 100, 60), 10);
    }

    // Two scores count as two thirds of one, and Student's t of 3 + 2 degrees for eight: (2/3·1 + 8·1.4759) ÷ (2/3 + 8).
    [Fact]
    public void Range_OfFewScores_IsNearStudents()
    {
        var rule = RangeRule.Estimate([(0.3, 0.1, 1), (-0.1, 0.1, -1)], 2);

        Assert.Equal(((2.0 / 3) + (8 * 1.4759)) / ((2.0 / 3) + 8), rule.High, 1e-4);
        Assert.Equal(-rule.High, rule.Low, 12);
    }
}

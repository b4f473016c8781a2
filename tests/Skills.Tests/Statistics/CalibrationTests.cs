using RevBot.Data;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Tests.Statistics;

public sealed class CalibrationTests
{
    [Fact]
    public void CalibrationError_OfTwoBins_IsTheHandComputedOne()
    {
        // Bin 0.1–0.2: (0 + 1) − (0.12 + 0.18) = 0.7; bin 0.8–0.9: 2 − 1.7 = 0.3; over four predictions 0.25.
        var error = TestMeasures.ExpectedCalibrationError([0.12, 0.85, 0.18, 0.85], [0, 1, 1, 1]);

        var chance = Math.Sqrt((0.12 * 0.88) + (0.18 * 0.82)) + Math.Sqrt(2 * 0.85 * 0.15);
        Assert.Equal(0.25, error.Value, 1e-8);
        Assert.Equal(Math.Sqrt(2 / Math.PI) * chance / 4, error.NullValue, 1e-8);
        Assert.False(error.IsPublishable);
    }

    [Fact]
    public void CalibrationError_OfEnds_CountsThemInTheOutermostBins()
    {
        // 0 and 0.05 share a bin, 1 and 0.95 another: |0 + 1 − 0.05| and |1 + 0 − 1.95|.
        var error = TestMeasures.ExpectedCalibrationError([0, 0.05, 1, 0.95], [0, 1, 1, 0]);

        Assert.Equal((0.95 + 0.95) / 4, error.Value, 1e-8);
    }

    [Fact]
    public void CalibrationError_OfCalibratedPredictions_IsItsNullValueOnAverage()
    {
        var draws = new SeededRandom(43);
        var errors = Enumerable
            .Range(0, 300)
            .Select(_ =>
            {
                var (p, y) = ForecastMeasuresTests.Calibrated(draws, 2000);
                return TestMeasures.ExpectedCalibrationError(p, y);
            })
            .ToArray();

        Assert.All(errors, error => Assert.True(error.IsPublishable));
        Assert.Equal(1, errors.Average(error => error.Value) / errors.Average(error => error.NullValue), 0.05);
    }

    [Fact]
    public void CalibrationLine_OfSomePredictions_LeavesNoSlopeInItsLikelihood()
    {
        double[] p = [0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.7, 0.85, 0.9];
        double[] y = [0, 1, 0, 0, 1, 0, 1, 1, 1];

        var line = ForecastMeasures.CalibrationLine(p, y)!;

        var logits = p.Select(probability => Math.Log(probability / (1 - probability))).ToArray();
        var errors = logits
            .Select((logit, row) => y[row] - (1 / (1 + Math.Exp(-line.Intercept - (line.Slope * logit)))))
            .ToArray();
        Assert.Equal(0, errors.Sum(), 1e-8);
        Assert.Equal(0, errors.Zip(logits, (error, logit) => error * logit).Sum(), 1e-8);
    }

    [Fact]
    public void CalibrationLine_OfTwoProbabilities_RunsThroughTheirFrequencies()
    {
        // 0.2 came once in four, 0.6 twice in three: the line takes logit 0.2 to logit 1/4 and logit 0.6 to logit 2/3.
        var line = ForecastMeasures.CalibrationLine([0.2, 0.2, 0.2, 0.2, 0.6, 0.6, 0.6], [1, 0, 0, 0, 1, 1, 0])!;

        var slope = (Math.Log(2) + Math.Log(3)) / (Math.Log(1.5) + Math.Log(4));
        Assert.Equal(slope, line.Slope, 1e-8);
        Assert.Equal(Math.Log(2) - (slope * Math.Log(1.5)), line.Intercept, 1e-8);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 1)]
    public void CalibrationLine_WhereNoFiniteOneFits_IsNone(double first, double second, double third) =>
        Assert.Null(ForecastMeasures.CalibrationLine([0.2, 0.4, 0.9], [first, second, third]));

    [Fact]
    public void CalibrationLine_OfOneProbability_IsNone() =>
        Assert.Null(ForecastMeasures.CalibrationLine([0.3, 0.3, 0.3], [1, 0, 0]));

    [Fact]
    public void Coverage_OfIntervals_IsOffOnlyWhereTheShareLiesOutside()
    {
        // Wilson 95% of 12/20 is 0.387 to 0.781, which leaves out 0.8; of 13/20 it is 0.433 to 0.819.
        Assert.True(ForecastMeasures.Coverage(12, 20)!.IsOff);
        var coverage = ForecastMeasures.Coverage(13, 20)!;
        Assert.False(coverage.IsOff);
        Assert.Equal(0.65, coverage.Share, 1e-12);
        Assert.Equal(0.43285427668523624, coverage.Range.Low, 1e-8);
        Assert.Equal(0.818808175898918, coverage.Range.High, 1e-8);
    }
}

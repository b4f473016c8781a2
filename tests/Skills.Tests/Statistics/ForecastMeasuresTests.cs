using RevBot.Data;
using RevBot.Skills.Statistics.Verification;

namespace RevBot.Skills.Tests.Statistics;

public sealed class ForecastMeasuresTests
{
    [Fact]
    public void Accuracy_OfTheFieldsTwoForecasts_IsTheOneStated()
    {
        // 4.1 and 3.4 against 3.8: 1 − 0.3/3.8 = 92.1%, 1 − 0.4/3.8 = 89.5%.
        Assert.Equal(1 - (0.3 / 3.8), TestMeasures.Accuracy(4.1, 3.8)!.Value, 1e-12);
        Assert.Equal(1 - (0.4 / 3.8), TestMeasures.Accuracy(3.4, 3.8)!.Value, 1e-12);
        Assert.Equal(0.3 / 3.8, TestMeasures.Bias(4.1, 3.8)!.Value, 1e-12);
        Assert.Equal(-0.4 / 3.8, TestMeasures.Bias(3.4, 3.8)!.Value, 1e-12);
    }

    [Fact]
    public void Accuracy_OfAForecastOfTriple_IsBelowNought() => Assert.Equal(-1, TestMeasures.Accuracy(30, 10));

    [Fact]
    public void Accuracy_AgainstNothing_IsNone()
    {
        Assert.Null(TestMeasures.Accuracy(5, 0));
        Assert.Null(TestMeasures.Bias(5, 0));
    }

    [Theory]
    [InlineData(100, 20)]
    [InlineData(90, 20)]
    [InlineData(80, 120)]
    [InlineData(111, 30)]
    public void IntervalScore_OfNinetyTo110_IsTheWidthAndTenTimesTheMiss(double actual, double score) =>
        Assert.Equal(score, TestMeasures.IntervalScore(new(90, 110), actual), 1e-8);

    [Fact]
    public void IntervalScore_OfAWiderShare_PunishesAMissMore() =>
        Assert.Equal(20 + (40 * 5), TestMeasures.IntervalScore(new(90, 110), 115, 0.95), 1e-8);

    [Fact]
    public void Auc_OfFiveDeals_IsTheHandCountedOne() =>
        // Won 0.8 and 0.4 against lost 0.6, 0.4, 0.1: 3 pairs, and 0.4 over 0.1 and half of 0.4: 4.5 of 6.
        Assert.Equal(0.75, TestMeasures.Auc([0.8, 0.6, 0.4, 0.4, 0.1], [1, 0, 1, 0, 0])!.Value, 1e-12);

    [Fact]
    public void Auc_OfManyTies_IsTheCountOfPairs()
    {
        var draws = new SeededRandom(31);
        double[] p = [.. Enumerable.Range(0, 400).Select(_ => draws.Below(12) / 12.0)];
        double[] y = [.. p.Select(probability => draws.Uniform() < probability ? 1.0 : 0)];
        var (pairs, better) = (0, 0.0);
        for (var won = 0; won < 400; won++)
        {
            for (var lost = 0; lost < 400; lost++)
            {
                if (y[won] > y[lost])
                {
                    pairs++;
                    better +=
                        p[won] > p[lost] ? 1
                        : p[won] < p[lost] ? 0
                        : 0.5;
                }
            }
        }

        Assert.Equal(better / pairs, TestMeasures.Auc(p, y)!.Value, 1e-12);
    }

    [Fact]
    public void Auc_OfWinsOnly_IsNone() => Assert.Null(TestMeasures.Auc([0.2, 0.9], [1, 1]));

    [Fact]
    public void Brier_OfThreePredictions_IsTheHandComputedOne() =>
        // (0.04 + 0.09 + 0.25) ÷ 3.
        Assert.Equal(0.38 / 3, ForecastMeasures.Brier([0.8, 0.3, 0.5], [1, 0, 1])!.Value, 1e-12);

    [Fact]
    public void LogLoss_OfThreePredictions_IsTheHandComputedOne() =>
        Assert.Equal(
            -(Math.Log(0.8) + Math.Log(0.7) + Math.Log(0.5)) / 3,
            TestMeasures.LogLoss([0.8, 0.3, 0.5], [1, 0, 1])!.Value,
            1e-12
        );

    [Fact]
    public void LogLoss_OfACertaintyThatFailed_IsFinite() =>
        Assert.Equal(-Math.Log(1e-12), TestMeasures.LogLoss([0], [1])!.Value, 1e-8);

    [Fact]
    public void SpiegelhalterZ_OfTwoPredictions_IsTheHandComputedOne() =>
        // (0.8·0.6 + 0.7·0.4) ÷ √(0.36·0.16 + 0.16·0.21).
        Assert.Equal(0.76 / Math.Sqrt(0.0912), ForecastMeasures.SpiegelhalterZ([0.2, 0.7], [1, 0])!.Value, 1e-8);

    [Fact]
    public void SpiegelhalterZ_OfEvenChances_IsNone() =>
        Assert.Null(ForecastMeasures.SpiegelhalterZ([0.5, 0.5], [1, 0]));

    [Fact]
    public void SpiegelhalterZ_OfCalibratedPredictions_IsStandardNormal()
    {
        var draws = new SeededRandom(41);
        var zs = Enumerable
            .Range(0, 2000)
            .Select(_ =>
            {
                var (p, y) = Calibrated(draws, 200);
                return ForecastMeasures.SpiegelhalterZ(p, y)!.Value;
            })
            .ToArray();

        // 2,000 draws: mean within 4/√2000, variance within 4·√(2/2000).
        Assert.Equal(0, zs.Average(), 0.09);
        Assert.Equal(1, zs.Average(z => z * z), 0.13);
    }

    [Fact]
    public void Measures_OfNothing_AreNone()
    {
        Assert.Null(TestMeasures.Auc([], []));
        Assert.Null(ForecastMeasures.Brier([], []));
        Assert.Null(TestMeasures.LogLoss([], []));
        Assert.Null(ForecastMeasures.SpiegelhalterZ([], []));
        Assert.Null(ForecastMeasures.CalibrationLine([], []));
        Assert.Null(ForecastMeasures.Coverage(0, 0));
        Assert.Equal(new CalibrationError(0, 0, 0), TestMeasures.ExpectedCalibrationError([], []));
    }

    [Fact]
    public void Measures_WithAnOutcomeMissing_AreRefused() =>
        Assert.Throws<ArgumentException>(() => TestMeasures.Auc([0.1, 0.2], [1]));

    internal static (double[] P, double[] Y) Calibrated(SeededRandom draws, int count)
    {
        double[] p = [.. Enumerable.Range(0, count).Select(_ => draws.Uniform())];
        return (p, [.. p.Select(probability => draws.Uniform() < probability ? 1.0 : 0)]);
    }
}

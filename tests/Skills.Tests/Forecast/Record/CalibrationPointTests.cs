using RevBot.Skills.Forecast.Presentation;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Tests.Forecast.Record;

public sealed class CalibrationPointTests
{
    [Fact]
    public void Point_OfProbabilitiesThatCameTrue_IsNotOff()
    {
        // 100 deals at 0.2 of which 20 were won, 100 at 0.6 of which 60 were.
        var point = CalibrationPoint.Measure(6, [Said((0.2, 100, 20), (0.6, 100, 60))])!;

        Assert.False(point.IsOff);
        Assert.Equal(1, point.Slope!.Value, 8);
        Assert.Equal(0, point.Intercept!.Value, 8);
        Assert.Equal(0, point.Z!.Value, 8);
        Assert.Equal(0, point.Excess!.Value, 8);
        // (20·0.8² + 80·0.2² + 60·0.4² + 40·0.6²) ÷ 200 = (12.8 + 3.2 + 9.6 + 14.4) ÷ 200
        Assert.Equal(0.2, point.Brier, 12);
        // 80 of 200 won: 0.4 · 0.6
        Assert.Equal(0.24, point.PlainBrier, 12);
    }

    [Fact]
    public void Point_OfTooManyWinsExpected_IsOffAndSaysByHowMuch()
    {
        // 200 expected of 500, 100 came: half of them more than came.
        var point = CalibrationPoint.Measure(0, [Said((0.4, 500, 100))])!;

        Assert.True(point.IsOff);
        Assert.Equal(1, point.Excess!.Value, 12);
        Assert.Contains(
            "expected 100% more wins than came at the start",
            HealthPresentation.Describe(point),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Point_OffByATrifleInVeryManyDeals_IsNotCalledOff()
    {
        // 40,000 expected of 100,000, 39,000 came: 6.5 deviations of √(100,000·0.4·0.6) = 155, and 2.6%.
        var point = CalibrationPoint.Measure(6, [Said((0.3, 50_000, 14_600), (0.5, 50_000, 24_400))])!;

        Assert.True(Math.Abs(point.Z!.Value) > 2.58);
        Assert.False(point.IsOff);
    }

    [Fact]
    public void Point_OffByChanceInFewDeals_IsNotCalledOff() =>
        // 4 expected of 10, 2 came: 1.3 deviations of √(10·0.4·0.6).
        Assert.False(CalibrationPoint.Measure(11, [Said((0.4, 10, 2))])!.IsOff);

    [Fact]
    public void Point_OfNothing_IsNone() => Assert.Null(CalibrationPoint.Measure(0, []));

    private static PredictionOutcomes Said(params (double P, int Deals, int Won)[] groups) =>
        new(
            [.. groups.SelectMany(group => Enumerable.Repeat(group.P, group.Deals))],
            [
                .. groups.SelectMany(group =>
                    Enumerable.Range(0, group.Deals).Select(deal => deal < group.Won ? 1.0 : 0.0)
                ),
            ]
        );
}

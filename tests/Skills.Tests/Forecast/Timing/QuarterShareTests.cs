using RevBot.Data;
using RevBot.Skills.Forecast.Timing;
using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Forecast.Timing;

/// <summary>A curve brought to the model's chance.</summary>
public sealed class QuarterShareTests
{
    // Hazards of winning 0.1, 0.2, 0.1 and of losing 0.2, 0.3, 0.1: won 0.1, 0.14, 0.035; lost 0.2, 0.21, 0.035;
    // open 0.7, 0.35, 0.28. Two windows lie in the quarter: 0.24 won, and the model says 0.5. Wins × 0.5 ÷ 0.24; the rest
    // × 0.5 ÷ 0.76, and after the quarter all × that.
    [Fact]
    public void Curve_OfThreeWeeks_IsScaledAsByHand()
    {
        var curve = QuarterShare.Scale(CompetingRisks.Follow([0.1, 0.2, 0.1], [0.2, 0.3, 0.1]), 2, 0.5);

        Same([0.1 * 0.5 / 0.24, 0.14 * 0.5 / 0.24, 0.035 * 0.5 / 0.76], curve.Won);
        Same([0.2 * 0.5 / 0.76, 0.21 * 0.5 / 0.76, 0.035 * 0.5 / 0.76], curve.Lost);
        Assert.Equal(0.5, curve.WonWithin(2), 1e-8);
        Assert.Equal(0.35 * 0.5 / 0.76, curve.Open[1], 1e-8);
        Assert.Equal(0.28 * 0.5 / 0.76, curve.Open[2], 1e-8);
    }

    [Fact]
    public void Chances_AtEachWeek_MakeOneAndNeverFall_WhateverTheHazardsAndTheModelSay()
    {
        var draws = new SeededRandom(41);
        for (var round = 0; round < 500; round++)
        {
            var hazards = Enumerable
                .Range(0, 1 + draws.Below(30))
                .Select(_ => CompetingRisks.Hazards(4 * draws.Normal(), 4 * draws.Normal()))
                .ToArray();
            var plain = CompetingRisks.Follow(
                [.. hazards.Select(hazard => hazard.Win)],
                [.. hazards.Select(hazard => hazard.Lose)]
            );
            var (within, chance) = (draws.Below(hazards.Length + 1), LogOdds.Sigma(3 * draws.Normal()));

            var curve = QuarterShare.Scale(plain, within, chance);

            Assert.All(curve.Won.Concat(curve.Lost), part => Assert.True(part >= 0));
            Assert.Equal(within == 0 ? 0 : chance, curve.WonWithin(within), 1e-8);
            var (won, lost) = (0.0, 0.0);
            for (var week = 0; week < hazards.Length; week++)
            {
                won += curve.Won[week];
                lost += curve.Lost[week];
                Assert.Equal(1, won + lost + curve.Open[week], 1e-8);
            }
        }
    }

    [Fact]
    public void Curve_WithoutAnyHazard_SpreadsTheModelsChanceOverTheQuartersWeeks() =>
        Same([0.2, 0.2, 0], QuarterShare.Scale(CompetingRisks.Follow([0, 0, 0], [0.1, 0.1, 0.1]), 2, 0.4).Won);

    private static void Same(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }
}

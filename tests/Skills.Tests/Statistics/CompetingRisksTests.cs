using RevBot.Data;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class CompetingRisksTests
{
    [Fact]
    public void Hazards_OfTwoLogOdds_AreTheHandComputedOnes()
    {
        // e^η of 1 and 2 beside 1 for staying open: 1/4 and 2/4.
        var (win, lose) = CompetingRisks.Hazards(0, Math.Log(2));

        Assert.Equal(0.25, win, 1e-15);
        Assert.Equal(0.5, lose, 1e-15);
    }

    [Theory]
    [InlineData(-3, -2)]
    [InlineData(0.3, 5)]
    [InlineData(800, 799)]
    [InlineData(-800, 800)]
    [InlineData(-800, -900)]
    public void Hazards_AreEachInRangeAndKeepTheirOdds(double etaWin, double etaLose)
    {
        var (win, lose) = CompetingRisks.Hazards(etaWin, etaLose);

        Assert.InRange(win, 0, 1);
        Assert.InRange(lose, 0, 1);
        Assert.InRange(win + lose, 0, 1 + 1e-15);
        if (win > 1e-300 && lose > 1e-300)
        {
            Assert.Equal(etaWin - etaLose, Math.Log(win / lose), 1e-8);
        }
    }

    [Fact]
    public void Curve_OfThreeWeeks_IsTheHandComputedOne()
    {
        // Open 1 → 0.7 → 0.35 → 0.28; won 0.1, 0.7·0.2, 0.35·0.1; lost 0.2, 0.7·0.3, 0.35·0.1.
        var curve = CompetingRisks.Follow([0.1, 0.2, 0.1], [0.2, 0.3, 0.1]);

        Same([0.1, 0.14, 0.035], curve.Won);
        Same([0.2, 0.21, 0.035], curve.Lost);
        Same([0.7, 0.35, 0.28], curve.Open);
        Assert.Equal(0.24, curve.WonWithin(2), 1e-12);
        Assert.Equal(0.275, curve.WonWithin(9), 1e-12);
    }

    [Fact]
    public void Curve_OfAnyHazards_AccountsForEveryDealInEveryWeek()
    {
        var draws = new SeededRandom(17);
        for (var deal = 0; deal < 200; deal++)
        {
            var hazards = Enumerable
                .Range(0, 40)
                .Select(_ => CompetingRisks.Hazards(4 * draws.Normal(), 4 * draws.Normal()))
                .ToArray();
            var curve = CompetingRisks.Follow(
                [.. hazards.Select(hazard => hazard.Win)],
                [.. hazards.Select(hazard => hazard.Lose)]
            );

            for (var week = 0; week < 40; week++)
            {
                var gone = curve.Won.Take(week + 1).Sum() + curve.Lost.Take(week + 1).Sum();
                Assert.Equal(1, gone + curve.Open[week], 1e-12);
            }
        }
    }

    [Fact]
    public void Curve_WithAHazardMissing_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CompetingRisks.Follow([0.1], [0.1, 0.1]));

    private static void Same(double[] expected, double[] actual) =>
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
}

using RevBot.Data;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class ConformalTests
{
    private const double Z80 = 1.2815515655446004;

    [Fact]
    public void Range_OfNineScores_IsTheHandComputedOne()
    {
        // ⌈10 · 0.8⌉ = 8th smallest = 1.7, worth three independent scores beside the prior's eight.
        var k = Conformal.Range([0.3, 2.4, 0.1, 1.7, 0.8, 0.5, 1.1, 0.2, 1.4]).High;

        Assert.Equal(((3 * 1.7) + (8 * Z80)) / 11, k, 1e-8);
    }

    [Fact]
    public void Range_OfTwoScores_TakesTheLargest() =>
        Assert.Equal(((2 / 3.0 * 5) + (8 * Z80)) / ((2 / 3.0) + 8), Conformal.Range([5, 1]).High, 1e-8);

    [Fact]
    public void Range_OfNoScores_IsTheNormalQuantile()
    {
        Assert.Equal(Z80, Conformal.Range([]).High, 1e-8);
        Assert.Equal(1.6448536269514722, Conformal.Range([], 0.9).High, 1e-8);
    }

    [Fact]
    public void Range_OfThirtyNineScoresAboveZero_TakesTheThirtySecond()
    {
        // 40 · 0.8 is 32 exactly, whatever the floating point makes of it.
        double[] scores = [.. Enumerable.Range(1, 39).Select(score => (double)score)];

        Assert.Equal(((13 * 32) + (8 * Z80)) / 21, Conformal.Range(scores).High, 1e-8);
    }

    [Fact]
    public void Range_OfThirtyNineScores_IsEvenOnBothSides()
    {
        double[] scores = [.. Enumerable.Range(1, 39).Select(score => score * (score % 2 == 0 ? 1.0 : -1))];

        var range = Conformal.Range(scores);

        Assert.Equal(((13 * 32) + (8 * Z80)) / 21, range.High, 1e-8);
        Assert.Equal(-range.High, range.Low, 1e-12);
    }

    [Fact]
    public void Range_OfFortyScores_TakesEachEndByItself()
    {
        // −10 … 29: ⌈41 · 0.9⌉ = 37th smallest is 26; of the negated, −29 … 10, it is 7. n/3 = 40/3.
        double[] scores = [.. Enumerable.Range(-10, 40).Select(score => (double)score)];

        var range = Conformal.Range(scores);

        Assert.Equal(((40 / 3.0 * 26) + (8 * Z80)) / ((40 / 3.0) + 8), range.High, 1e-8);
        Assert.Equal(-((40 / 3.0 * 7) + (8 * Z80)) / ((40 / 3.0) + 8), range.Low, 1e-8);
    }

    [Fact]
    public void Range_OfManyNormalScores_HoldsItsShare()
    {
        var draws = new SeededRandom(29);
        double[] past = [.. Enumerable.Range(0, 4000).Select(_ => draws.Normal())];

        var range = Conformal.Range(past);
        var held = Enumerable.Range(0, 20_000).Count(_ => range.Contains(draws.Normal())) / 20_000.0;

        Assert.Equal(0.8, held, 0.02);
    }
}

using RevBot.Data;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

public sealed class BlockBootstrapTests
{
    [Fact]
    public void Means_OfTwoBlocks_AreDrawnAsOftenAsCountingSays()
    {
        // −1 and 1: both −1 a quarter of the time, mixed (mean 0, counted half) a half, both 1 a quarter: 1/4 + 1/4 below.
        var result = BlockBootstrap.Of(
            [
                [-1],
                [1],
            ],
            new(5),
            repeats: 20_000
        )!;

        Assert.Equal(0, result.Mean, 1e-12);
        Assert.Equal(0.5, result.BelowZero, 0.02);
        Assert.Equal(new Interval(-1, 1), result.Range);
        Assert.Equal(2, result.Blocks);
    }

    [Fact]
    public void Mean_OfUnequalBlocks_CountsEveryFigureOnce() =>
        Assert.Equal(
            10 / 4.0,
            BlockBootstrap
                .Of(
                    [
                        [1],
                        [2, 3, 4],
                        [],
                    ],
                    new(5)
                )!
                .Mean,
            1e-12
        );

    [Fact]
    public void Range_OfManyBlocks_IsTheNormalOne()
    {
        // 400 quarters of mean 1 and deviation 2: standard error 0.1, so 80% of means lie within 1.2816 · 0.1.
        var draws = new SeededRandom(13);
        var blocks = Enumerable.Range(0, 400).Select(_ => new[] { 1 + (2 * draws.Normal()) }).ToArray();
        var error = Math.Sqrt(
            blocks.Average(block => block[0] * block[0]) - Math.Pow(blocks.Average(block => block[0]), 2)
        );

        var result = BlockBootstrap.Of(blocks, new(14), repeats: 10_000)!;

        Assert.Equal(2 * 1.2816 * error / 20, result.Range.High - result.Range.Low, 0.01);
        Assert.Equal(0, result.BelowZero, 1e-3);
    }

    [Fact]
    public void Range_OfFiguresAlikeWithinTheirQuarter_IsAsWideAsThatOfTheQuarters()
    {
        // Five equal weeks tell no more than one: drawing weeks apart would say √5 times less.
        double[] quarters = [3, -1, 2, 5, -2, 4, 1, 0];

        var weekly = BlockBootstrap.Of(quarters.Select(value => Enumerable.Repeat(value, 5).ToArray()), new(9))!;
        var quarterly = BlockBootstrap.Of(quarters.Select(value => new[] { value }), new(9))!;

        Assert.Equal(quarterly.Range.Low, weekly.Range.Low, 1e-12);
        Assert.Equal(quarterly.Range.High, weekly.Range.High, 1e-12);
    }

    [Fact]
    public void Range_OfTheSameSeed_IsTheSame()
    {
        double[][] blocks =
        [
            [1, 2],
            [3],
            [-4, 5],
        ];

        Assert.Equal(BlockBootstrap.Of(blocks, new(1)), BlockBootstrap.Of(blocks, new(1)));
        Assert.Null(
            BlockBootstrap.Of(
                [
                    [],
                    [],
                ],
                new(1)
            )
        );
    }
}

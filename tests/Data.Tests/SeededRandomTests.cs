namespace RevBot.Data.Tests;

public sealed class SeededRandomTests
{
    private const int Draws = 200_000;

    [Fact]
    public void Bits_FromTheReferenceState_AreTheReferenceOnes()
    {
        // xoshiro256** from the state 1, 2, 3, 4, by hand: rotl(2·5, 7)·9 = 1280·9; then s₁ = 2 ^ 3 ^ 1 = 0, and so on.
        var random = new SeededRandom(1, 2, 3, 4);

        Assert.Equal(11520UL, random.Bits());
        Assert.Equal(0UL, random.Bits());
        Assert.Equal(1509978240UL, random.Bits());
        Assert.Equal(1215971899390074240UL, random.Bits());
    }

    [Fact]
    public void Streams_OfOneSeed_DifferAndRepeat()
    {
        Assert.Equal(new SeededRandom(1, 5).Bits(), new SeededRandom(1, 5).Bits());
        var firsts = Enumerable.Range(0, 1000).Select(stream => new SeededRandom(1, (ulong)stream).Bits()).Distinct();
        Assert.Equal(1000, firsts.Count());
    }

    [Fact]
    public void Streams_ThatDifferInSeedPurposeOrIndex_Differ()
    {
        ulong[] bits =
        [
            new SeededRandom(5, 4, 9L).Bits(),
            new SeededRandom(6, 4, 9L).Bits(),
            new SeededRandom(5, 5, 9L).Bits(),
            new SeededRandom(5, 4, 10L).Bits(),
        ];

        Assert.Equal(4, bits.Distinct().Count());
        Assert.Equal(bits[0], new SeededRandom(5, 4, 9L).Bits());
    }

    // The mean of n draws lies within 5 standard errors of its expectation.
    [Fact]
    public void Means_OfManyDraws_AreThoseOfTheDistributions()
    {
        var random = new SeededRandom(1, 5, 0L);

        Near(0.5, Math.Sqrt(1.0 / 12), () => random.Uniform());
        Near(0, 1, () => random.Normal());
        Near(3, 3, () => random.Exponential(3));
        Near(0.7, Math.Sqrt(0.7), () => random.Poisson(0.7));
        Near(Math.Exp(0.125), Math.Sqrt((Math.Exp(0.25) - 1) * Math.Exp(0.25)), () => random.LogNormal(1, 0.5));
        // Weights 1, 2, 5: the mean place is (0·1 + 1·2 + 2·5) / 8, the mean square (2 + 20) / 8.
        Near(1.5, Math.Sqrt((22.0 / 8) - 2.25), () => random.Weighted([1, 2, 5]));
        Near(4, Math.Sqrt(2.0 / 3), () => random.Whole(3, 5));
    }

    [Fact]
    public void Uniforms_FillTheUnitEvenly()
    {
        var random = new SeededRandom(2);
        var counts = new int[10];
        for (var draw = 0; draw < 100_000; draw++)
        {
            counts[(int)(random.Uniform() * 10)]++;
        }

        // Nine degrees of freedom: beyond 27.9 once in a thousand seeds, and this seed is fixed.
        Assert.InRange(counts.Sum(count => (count - 10_000.0) * (count - 10_000) / 10_000), 0, 27.9);
    }

    [Fact]
    public void Uniforms_OfNeighbouringIndexes_AreNotCorrelated()
    {
        double[] values =
        [
            .. Enumerable.Range(0, Draws).Select(index => new SeededRandom(1, 5, (long)index).Uniform()),
        ];

        var products = values.Zip(values.Skip(1), (left, right) => (left - 0.5) * (right - 0.5)).Average();

        // Each product has the standard deviation 1/12.
        Assert.InRange(products, -5.0 / 12 / Math.Sqrt(Draws), 5.0 / 12 / Math.Sqrt(Draws));
    }

    [Fact]
    public void Normals_HaveTheMomentsAndTailsOfTheNormal()
    {
        var random = new SeededRandom(3);
        double[] all = [.. Enumerable.Range(0, Draws).Select(_ => random.Normal())];

        Assert.Equal(0, all.Average(), 0.01);
        Assert.Equal(1, all.Average(value => value * value), 0.015);
        Assert.Equal(3, all.Average(value => Math.Pow(value, 4)), 0.1);
        // A tenth of a normal lies above 1.2816.
        Assert.Equal(0.1, all.Count(value => value > 1.2815515655446004) / (double)Draws, 0.004);
        Assert.Equal(0, all.Chunk(2).Average(pair => pair[0] * pair[1]), 0.015);
    }

    [Fact]
    public void Below_GivesEveryNumberAndNoOther()
    {
        var random = new SeededRandom(4);

        Assert.Equal([0, 1, 2], Enumerable.Range(0, 100).Select(_ => random.Below(3)).Distinct().Order());
    }

    [Fact]
    public void Draws_AtTheirBorders_AreWhatTheyMustBe()
    {
        var random = new SeededRandom(5);
        for (var draw = 0; draw < 1000; draw++)
        {
            Assert.Equal(0, random.Below(0));
            Assert.Equal(0, random.Poisson(0));
            Assert.Equal(7, random.LogNormal(7, 0));
            Assert.Equal(2, random.Weighted([0, 0, 0]));
            Assert.False(random.Happens(0));
            Assert.True(random.Happens(1));
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => random.Pick(Array.Empty<int>()));
    }

    private static void Near(double mean, double deviation, Func<double> draw)
    {
        var found = Enumerable.Range(0, Draws).Average(_ => draw());
        var tolerance = 5 * deviation / Math.Sqrt(Draws);
        Assert.InRange(found, mean - tolerance, mean + tolerance);
    }
}

using RevBot.Data.Demo;

namespace RevBot.Data.Tests.Demo;

public sealed class ChanceTests
{
    private const int Draws = 200_000;

    [Fact]
    public void Stream_OfTheSameSeedPurposeAndIndex_IsTheSame()
    {
        var (first, second) = (new Chance(5, Purpose.Deal, 9), new Chance(5, Purpose.Deal, 9));

        Assert.Equal(
            Enumerable.Range(0, 50).Select(_ => first.Bits()),
            Enumerable.Range(0, 50).Select(_ => second.Bits())
        );
    }

    [Fact]
    public void Streams_ThatDifferInSeedPurposeOrIndex_Differ()
    {
        var bits = new[]
        {
            new Chance(5, Purpose.Deal, 9).Bits(),
            new Chance(6, Purpose.Deal, 9).Bits(),
            new Chance(5, Purpose.Life, 9).Bits(),
            new Chance(5, Purpose.Deal, 10).Bits(),
        };

        Assert.Equal(4, bits.Distinct().Count());
    }

    // The mean of n draws lies within 5 standard errors of its expectation.
    [Fact]
    public void Means_OfManyDraws_AreThoseOfTheDistributions()
    {
        var chance = new Chance(1, Purpose.Deal, 0);

        Near(0.5, Math.Sqrt(1.0 / 12), () => chance.Uniform());
        Near(0, 1, () => chance.Normal());
        Near(3, 3, () => chance.Exponential(3));
        Near(0.7, Math.Sqrt(0.7), () => chance.Poisson(0.7));
        Near(Math.Exp(0.125), Math.Sqrt((Math.Exp(0.25) - 1) * Math.Exp(0.25)), () => chance.LogNormal(1, 0.5));
        // Weights 1, 2, 5: the mean place is (0·1 + 1·2 + 2·5) / 8, the mean square (2 + 20) / 8.
        Near(1.5, Math.Sqrt((22.0 / 8) - 2.25), () => chance.Weighted([1, 2, 5]));
        Near(4, Math.Sqrt(2.0 / 3), () => chance.Whole(3, 5));
    }

    [Fact]
    public void Uniform_OfNeighbouringIndexes_IsNotCorrelated()
    {
        var values = Enumerable.Range(0, Draws).Select(index => new Chance(1, Purpose.Deal, index).Uniform()).ToArray();

        var products = values.Zip(values.Skip(1), (left, right) => (left - 0.5) * (right - 0.5)).Average();

        // Each product has the standard deviation 1/12.
        Assert.InRange(products, -5.0 / 12 / Math.Sqrt(Draws), 5.0 / 12 / Math.Sqrt(Draws));
    }

    private static void Near(double mean, double deviation, Func<double> draw)
    {
        var found = Enumerable.Range(0, Draws).Average(_ => draw());
        var tolerance = 5 * deviation / Math.Sqrt(Draws);
        Assert.InRange(found, mean - tolerance, mean + tolerance);
    }
}

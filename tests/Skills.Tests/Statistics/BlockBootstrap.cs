using RevBot.Data;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Tests.Statistics;

/// <summary>
/// The mean of figures that come in blocks, such as differences of losses by quarter, with an interval from whole blocks
/// drawn again: weeks of a quarter are not independent, quarters nearly are.
/// Source: H. R. Künsch, "The jackknife and the bootstrap for general stationary observations", Annals of Statistics 17
/// (1989), 1217-1241; percentile interval: B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
/// </summary>
/// <param name="Mean">The mean of all figures.</param>
/// <param name="Range">Where the mean lies with the confidence asked for.</param>
/// <param name="BelowZero">How many of the drawn means are below 0, those of exactly 0 counting half; 0..1.</param>
/// <param name="Blocks">How many blocks there were.</param>
internal sealed record BlockBootstrap(double Mean, Interval Range, double BelowZero, int Blocks)
{
    /// <summary>Draws blocks as often as there are, with replacement, again and again; null of no figures.</summary>
    /// <param name="blocks">The figures of each block; empty blocks are left out.</param>
    /// <param name="draws">The random numbers; the same give the same interval.</param>
    /// <param name="repeats">How often, 100 and more.</param>
    /// <param name="confidence">Of the interval, above 0 and below 1.</param>
    public static BlockBootstrap? Of(
        IEnumerable<IReadOnlyCollection<double>> blocks,
        SeededRandom draws,
        int repeats = 2000,
        double confidence = 0.8
    )
    {
        var sums = blocks.Where(block => block.Count > 0).Select(block => (Sum: block.Sum(), block.Count)).ToArray();
        if (sums.Length == 0)
        {
            return null;
        }

        var means = new double[repeats];
        for (var repeat = 0; repeat < repeats; repeat++)
        {
            means[repeat] = MeanOfDraw(sums, draws);
        }

        Array.Sort(means);
        var tail = (1 - confidence) / 2;
        var range = new Interval(At(means, tail), At(means, 1 - tail));
        var below = (means.Count(mean => mean < 0) + (means.Count(mean => mean == 0) / 2.0)) / repeats;
        return new(sums.Sum(block => block.Sum) / sums.Sum(block => block.Count), range, below, sums.Length);
    }

    private static double MeanOfDraw((double Sum, int Count)[] blocks, SeededRandom draws)
    {
        var (sum, count) = (0.0, 0);
        for (var drawn = 0; drawn < blocks.Length; drawn++)
        {
            var block = blocks[draws.Below(blocks.Length)];
            sum += block.Sum;
            count += block.Count;
        }

        return sum / count;
    }

    // Between the two neighbours of the place (type 7 of Hyndman and Fan, 1996).
    private static double At(double[] sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var before = (int)place;
        var after = Math.Min(before + 1, sorted.Length - 1);
        return sorted[before] + ((place - before) * (sorted[after] - sorted[before]));
    }
}

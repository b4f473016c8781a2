namespace RevBot.Data;

/// <summary>
/// A random number generator of our own, so that a seed gives the same numbers on every machine and runtime:
/// xoshiro256**, seeded by splitmix64. Not for secrets: whoever sees a few numbers can work out the rest.
/// Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021), 36.
/// </summary>
/// <remarks>
/// One seed has many streams that do not depend on each other. Give each thing that is drawn (a deal, a simulation, a
/// purpose) a stream of its own: then a deal more, or another order of work, leaves the numbers of the others as they
/// are. An instance is a position in one stream. It is not safe for several threads.
/// Integer draws are the same everywhere; <see cref="Normal"/>, <see cref="LogNormal"/>, <see cref="Exponential"/> and
/// <see cref="Poisson"/> use the platform's logarithm and cosine, whose last bit may differ between platforms.
/// </remarks>
public sealed class SeededRandom
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Starts a stream of a seed.</summary>
    /// <param name="seed">Any number; the same seed and stream give the same numbers.</param>
    /// <param name="stream">Which of the seed's streams; any number.</param>
    public SeededRandom(ulong seed, ulong stream = 0)
    {
        var state = stream == 0 ? seed : Mix(unchecked(seed + (Golden * stream)));
        (s0, s1, s2, s3) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    /// <summary>Starts one of many streams of a purpose: the tenth deal's, the third seller's.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="purpose">What the numbers are for, from 1.</param>
    /// <param name="index">Which deal, seller or draw; any number.</param>
    public SeededRandom(ulong seed, ulong purpose, long index)
        : this(Mix(unchecked(Mix(seed + (Golden * purpose)) + (ulong)index))) { }

    /// <summary>Continues from a state; the four must not all be 0, or every number is 0.</summary>
    internal SeededRandom(ulong s0, ulong s1, ulong s2, ulong s3) =>
        (this.s0, this.s1, this.s2, this.s3) = (s0, s1, s2, s3);

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        unchecked
        {
            var result = ulong.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = ulong.RotateLeft(s3, 45);
            return result;
        }
    }

    /// <summary>A number from 0, included, to 1, excluded, of 53 bits.</summary>
    public double Uniform() => (Bits() >> 11) * Unit;

    /// <summary>A number from low, included, to high, excluded.</summary>
    public double Between(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>A whole number from low to high, both included, each as likely.</summary>
    public int Whole(int low, int high) => low + (int)(Uniform() * (high - low + 1));

    /// <summary>
    /// A whole number from 0, included, to count, excluded, each as likely. Always 0 for a count of 0.
    /// </summary>
    public int Below(int count) => (int)(Uniform() * count);

    /// <summary>True with the given probability: never at 0 and less, always at 1 and more.</summary>
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>
    /// A normal deviate, mean 0 and standard deviation 1. It takes two uniforms each time and keeps none for later.
    /// Source: G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29 (1958), 610-611.
    /// </summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>The median times e to a normal deviate of the given spread.</summary>
    /// <param name="median">Half of the numbers lie below it. The mean is larger: median · e^(spread² / 2).</param>
    /// <param name="spread">Standard deviation of the logarithm; 0 gives the median.</param>
    public double LogNormal(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>A waiting time of the given mean, 0 and more.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    /// <summary>A count of the given mean, by Knuth's product of uniforms.</summary>
    /// <param name="mean">Small: it takes about mean + 1 uniforms. 0 and less give 0.</param>
    public int Poisson(double mean)
    {
        var limit = Math.Exp(-mean);
        var count = 0;
        for (var product = Uniform(); product > limit; product *= Uniform())
        {
            count++;
        }

        return count;
    }

    /// <summary>One of the items, each as likely.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public T Pick<T>(IReadOnlyList<T> items) => items[Whole(0, items.Count - 1)];

    /// <summary>An index into the weights, as likely as its weight.</summary>
    /// <param name="weights">0 and more; they need not add up to 1. The last one is taken where all are 0.</param>
    public int Weighted(ReadOnlySpan<double> weights)
    {
        var total = 0.0;
        foreach (var weight in weights)
        {
            total += weight;
        }

        var left = Uniform() * total;
        for (var place = 0; place < weights.Length; place++)
        {
            left -= weights[place];
            if (left < 0)
            {
                return place;
            }
        }

        return weights.Length - 1;
    }

    private static ulong Split(ref ulong state)
    {
        state = unchecked(state + Golden);
        return Mix(state);
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}

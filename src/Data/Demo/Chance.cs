namespace RevBot.Data.Demo;

/// <summary>
/// A seeded generator (xoshiro256**, seeded by splitmix64; Blackman and Vigna 2018). A stream belongs to a seed, a
/// purpose and an index, so deals can be made in any order and one purpose never disturbs another.
/// </summary>
internal sealed class Chance
{
    private const double Unit = 1.0 / (1UL << 53);
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    public Chance(ulong seed, Purpose purpose, long index)
    {
        unchecked
        {
            var state = Mix(Mix(seed + (0x9E3779B97F4A7C15UL * ((ulong)purpose + 1))) + (ulong)index);
            s0 = Next(ref state);
            s1 = Next(ref state);
            s2 = Next(ref state);
            s3 = Next(ref state);
        }
    }

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

    /// <summary>0 included, 1 excluded.</summary>
    public double Uniform() => (Bits() >> 11) * Unit;

    /// <summary>From low, included, to high, excluded.</summary>
    public double Between(double low, double high) => low + ((high - low) * Uniform());

    /// <summary>From low to high, both included.</summary>
    public int Whole(int low, int high) => low + (int)(Uniform() * (high - low + 1));

    /// <summary>True with the given probability.</summary>
    public bool Happens(double probability) => Uniform() < probability;

    /// <summary>Mean 0, standard deviation 1 (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>The median times e to a normal deviate of the given spread.</summary>
    public double LogNormal(double median, double spread) => median * Math.Exp(spread * Normal());

    /// <summary>Of the given mean.</summary>
    public double Exponential(double mean) => -mean * Math.Log(1 - Uniform());

    /// <summary>A count of the given mean, which is small (Knuth's product of uniforms).</summary>
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

    /// <summary>One of them, each as likely.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Whole(0, items.Count - 1)];

    /// <summary>A place in the weights, as likely as its weight; the weights need not add up to 1.</summary>
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

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            return Mix(state);
        }
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

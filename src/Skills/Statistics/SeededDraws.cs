namespace RevBot.Skills.Statistics;

/// <summary>
/// Random numbers of our own, so that a simulation gives the same figures on every machine and runtime: xoshiro256**
/// seeded by splitmix64. A stream belongs to a seed and a number (a deal, a draw), so that adding a deal to a simulation
/// leaves the numbers of the others as they are.
/// Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021), 36; normal
/// deviates by G. E. P. Box and M. E. Muller, Annals of Mathematical Statistics 29 (1958), 610-611.
/// </summary>
public sealed class SeededDraws
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private const double Unit = 1.0 / (1UL << 53);

    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;
    private double spare = double.NaN;

    /// <summary>Starts a stream.</summary>
    /// <param name="seed">Of the simulation.</param>
    /// <param name="stream">Which of its streams.</param>
    public SeededDraws(ulong seed, ulong stream = 0)
    {
        var state = stream == 0 ? seed : Mix(unchecked(seed + (Golden * stream)));
        (s0, s1, s2, s3) = (Split(ref state), Split(ref state), Split(ref state), Split(ref state));
    }

    /// <summary>A generator in a given state, for known answers.</summary>
    internal SeededDraws(ulong s0, ulong s1, ulong s2, ulong s3) =>
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

    /// <summary>0 included, 1 excluded.</summary>
    public double Uniform() => (Bits() >> 11) * Unit;

    /// <summary>Mean 0, standard deviation 1.</summary>
    public double Normal()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform()));
        var (sine, cosine) = Math.SinCos(2 * Math.PI * Uniform());
        spare = radius * sine;
        return radius * cosine;
    }

    /// <summary>A whole number, each as likely.</summary>
    /// <param name="count">How many there are: 0, included, to count, excluded.</param>
    public int Below(int count) => (int)(Uniform() * count);

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

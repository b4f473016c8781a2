using System.Numerics;

namespace RevBot.Benchmarks.RevBench;

/// <summary>
/// The simulator's own chance: xoshiro256**, seeded by SplitMix64 over a path of numbers, so that each deal, seller and
/// purpose has a stream of its own and a world that changes one of them leaves the others as they were.
/// </summary>
internal sealed class Dice
{
    private ulong a;
    private ulong b;
    private ulong c;
    private ulong d;

    /// <param name="path">Seed first, then whatever the stream is for.</param>
    public Dice(params ReadOnlySpan<ulong> path)
    {
        var state = 0x6A09E667F3BCC908UL;
        foreach (var step in path)
        {
            state = Mixed(unchecked(state + step));
        }

        (a, b, c, d) = (Next(ref state), Next(ref state), Next(ref state), Next(ref state));
    }

    /// <summary>From 0, included, to 1, excluded.</summary>
    public double Share()
    {
        var drawn = BitOperations.RotateLeft(unchecked(b * 5), 7);
        var shifted = b << 17;
        c ^= a;
        d ^= b;
        b ^= c;
        a ^= d;
        c ^= shifted;
        d = BitOperations.RotateLeft(d, 45);
        return (unchecked(drawn * 9) >> 11) * (1.0 / (1UL << 53));
    }

    public bool Happens(double probability) => Share() < probability;

    public int Below(int count) => (int)(Share() * count);

    /// <summary>Standard normal, by Box and Muller; one of the pair is thrown away, so that each call costs the same.</summary>
    public double Normal()
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Share()));
        return radius * Math.Cos(2 * Math.PI * Share());
    }

    /// <summary>A count with the given mean, by waiting times; large means in parts.</summary>
    public int Poisson(double mean)
    {
        var count = 0;
        for (var left = mean; left > 0; left -= 16)
        {
            var limit = Math.Exp(-Math.Min(left, 16));
            for (var product = Share(); product > limit; product *= Share())
            {
                count++;
            }
        }

        return count;
    }

    /// <summary>A place, with these shares; the last one takes what is left.</summary>
    public int Pick(ReadOnlySpan<double> shares)
    {
        var point = Share();
        for (var place = 0; place < shares.Length - 1; place++)
        {
            point -= shares[place];
            if (point < 0)
            {
                return place;
            }
        }

        return shares.Length - 1;
    }

    private static ulong Next(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return Mixed(state);
    }

    private static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}

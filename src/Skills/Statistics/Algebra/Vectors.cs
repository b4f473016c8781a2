using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RevBot.Skills.Statistics.Algebra;

/// <summary>
/// Sums over rows of numbers, four at a time. The width is fixed and products are rounded before they are added, so the
/// same numbers give the same bits on any processor.
/// </summary>
internal static class Vectors
{
    /// <summary>How many numbers are taken at a time.</summary>
    public const int Width = 4;

    /// <summary>Σ aᵢbᵢ of two rows of the same length.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var left = Wide(a);
        var right = Wide(b);
        var sums = Vector256<double>.Zero;
        for (var place = 0; place < left.Length; place++)
        {
            sums += left[place] * right[place];
        }

        var sum = sums[0] + sums[1] + (sums[2] + sums[3]);
        for (var place = left.Length * Width; place < a.Length; place++)
        {
            sum += a[place] * b[place];
        }

        return sum;
    }

    /// <summary>Adds a multiple of a row to another of the same length.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<double> row, double scale)
    {
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(target);
        var terms = Wide(row);
        var scales = Vector256.Create(scale);
        for (var place = 0; place < sums.Length; place++)
        {
            sums[place] += terms[place] * scales;
        }

        for (var place = sums.Length * Width; place < target.Length; place++)
        {
            target[place] += row[place] * scale;
        }
    }

    private static ReadOnlySpan<Vector256<double>> Wide(ReadOnlySpan<double> values) =>
        MemoryMarshal.Cast<double, Vector256<double>>(values);
}

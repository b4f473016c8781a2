using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RevBot.Skills.Statistics.Algebra;

/// <summary>
/// Σ wᵢxᵢxᵢᵀ over rows, of which only the diagonal and what is below it is kept. Four rows are added at a time, so that
/// each sum is read and written once for four products; a column that is zero in all four is passed over.
/// </summary>
internal sealed class GramSum
{
    private const int Height = 4;

    private readonly int columns;
    private readonly int stride;
    private readonly double[] block;
    private readonly double[] weights = new double[Height];
    private readonly double[] sums;
    private int filled;

    /// <summary>An empty sum over rows of so many numbers.</summary>
    public GramSum(int columns)
    {
        this.columns = columns;
        stride = (columns + Vectors.Width - 1) / Vectors.Width * Vectors.Width;
        block = new double[Height * stride];
        sums = new double[columns * stride];
    }

    /// <summary>Forgets all rows, so that the room can be used again.</summary>
    public void Clear()
    {
        Array.Clear(sums);
        filled = 0;
    }

    /// <summary>Adds w·xxᵀ.</summary>
    /// <param name="row">x; as long as there are columns.</param>
    /// <param name="weight">w.</param>
    public void Add(ReadOnlySpan<double> row, double weight)
    {
        row.CopyTo(block.AsSpan(filled * stride));
        weights[filled] = weight;
        filled++;
        if (filled == Height)
        {
            Flush();
        }
    }

    /// <summary>Adds the sums to a square matrix, on and below its diagonal.</summary>
    public void AddTo(Span<double> matrix)
    {
        weights.AsSpan(filled).Clear();
        Flush();
        for (var row = 0; row < columns; row++)
        {
            Vectors.AddScaled(matrix.Slice(row * columns, row + 1), sums.AsSpan(row * stride, row + 1), 1);
        }
    }

    private void Flush()
    {
        for (var row = 0; row < columns; row++)
        {
            var a = weights[0] * block[row];
            var b = weights[1] * block[stride + row];
            var c = weights[2] * block[(2 * stride) + row];
            var d = weights[3] * block[(3 * stride) + row];
            if (a != 0 || b != 0 || c != 0 || d != 0)
            {
                AddRow(row, Vector256.Create(a), Vector256.Create(b), Vector256.Create(c), Vector256.Create(d));
            }
        }

        filled = 0;
    }

    /// <summary>
    /// Goes up to three places beyond the diagonal, to the end of its group of four; those are never read.
    /// </summary>
    private void AddRow(int row, Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d)
    {
        var groups = (row / Vectors.Width) + 1;
        var target = MemoryMarshal.Cast<double, Vector256<double>>(sums.AsSpan(row * stride))[..groups];
        var first = Block(0, groups);
        var second = Block(1, groups);
        var third = Block(2, groups);
        var fourth = Block(3, groups);
        for (var group = 0; group < target.Length; group++)
        {
            target[group] += (a * first[group]) + (b * second[group]) + ((c * third[group]) + (d * fourth[group]));
        }
    }

    private ReadOnlySpan<Vector256<double>> Block(int row, int groups) =>
        MemoryMarshal.Cast<double, Vector256<double>>(block.AsSpan(row * stride, stride))[..groups];
}

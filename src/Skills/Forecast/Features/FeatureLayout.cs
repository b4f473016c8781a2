namespace RevBot.Skills.Forecast.Features;

/// <summary>The columns with the scale of the training rows: turns a deal into a row of numbers.</summary>
internal sealed class FeatureLayout
{
    private const double LeastDeviation = 1e-6;
    private readonly double[] means;
    private readonly double[] scales;

    private FeatureLayout(IReadOnlyList<FeatureColumn> columns, double[] means, double[] scales) =>
        (Columns, this.means, this.scales) = (columns, means, scales);

    public IReadOnlyList<FeatureColumn> Columns { get; }

    public int Width => Columns.Count;

    /// <summary>What the columns were made from; null where they were given.</summary>
    public FeatureLevels? Levels { get; private init; }

    /// <summary>The columns of what training rows know, with their scale.</summary>
    public static FeatureLayout Of(FeatureLevels levels, IReadOnlyList<DealSnapshot> rows)
    {
        var plain = Of(new FeatureColumns(levels).All(), rows);
        return new(plain.Columns, plain.means, plain.scales) { Levels = levels };
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FeatureLayout Read(BinaryReader reader)
    {
        var levels = FeatureLevels.Read(reader);
        var plain = Read(new FeatureColumns(levels).All(), reader);
        return new(plain.Columns, plain.means, plain.scales) { Levels = levels };
    }

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        (Levels ?? throw new InvalidOperationException("Only a layout of levels can be written.")).Write(writer);
        WriteScale(writer);
    }

    /// <summary>Reads the scale of given columns, as <see cref="WriteScale"/> wrote it.</summary>
    /// <exception cref="InvalidDataException">It is the scale of other columns.</exception>
    public static FeatureLayout Read(IReadOnlyList<FeatureColumn> columns, BinaryReader reader)
    {
        var (means, scales) = (reader.Doubles(), reader.Doubles());
        return means.Length == columns.Count && scales.Length == columns.Count
            ? new(columns, means, scales)
            : throw new InvalidDataException("A scale of other columns.");
    }

    /// <summary>Writes the scale alone, for columns that are made from what is written elsewhere.</summary>
    public void WriteScale(BinaryWriter writer)
    {
        writer.Put(means);
        writer.Put(scales);
    }

    /// <summary>Takes means and deviations from the rows; unknown values are left out of them.</summary>
    public static FeatureLayout Of(IReadOnlyList<FeatureColumn> columns, IReadOnlyList<DealSnapshot> rows)
    {
        var (means, scales) = (new double[columns.Count], new double[columns.Count]);
        for (var column = 0; column < columns.Count; column++)
        {
            (means[column], scales[column]) =
                columns[column].Kind == FeatureColumn.ColumnKind.Number ? Scale(columns[column], rows) : (0, 1);
        }

        return new(columns, means, scales);
    }

    /// <summary>Writes a deal's row.</summary>
    public void Encode(DealSnapshot deal, Span<double> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            var value = Columns[column].Of(deal);
            row[column] = double.IsNaN(value) ? 0 : (value - means[column]) * scales[column];
        }
    }

    private static (double Mean, double Scale) Scale(FeatureColumn column, IReadOnlyList<DealSnapshot> rows)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var row in rows)
        {
            var value = column.Of(row);
            if (!double.IsNaN(value))
            {
                count++;
                sum += value;
                squares += value * value;
            }
        }

        if (count == 0)
        {
            return (0, 0);
        }

        var mean = sum / count;
        var deviation = Math.Sqrt(Math.Max(0, (squares / count) - (mean * mean)));
        return deviation < LeastDeviation ? (mean, 0) : (mean, 1 / deviation);
    }
}

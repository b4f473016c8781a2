namespace RevBot.Skills.Forecast.Features;

/// <summary>Columns with the scale of the training rows: turns a deal into a row of numbers that coefficients belong to.</summary>
internal sealed class FeatureLayout
{
    private const double LeastDeviation = 1e-6;

    /// <summary>A layout of a known scale.</summary>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="scale">One mean and one scale a column.</param>
    /// <exception cref="InvalidDataException">The scale is of another number of columns.</exception>
    public FeatureLayout(IReadOnlyList<FeatureColumn> columns, FeatureScale scale)
    {
        if (scale.Means.Length != columns.Count || scale.Scales.Length != columns.Count)
        {
            throw new InvalidDataException("The scale is of other columns.");
        }

        (Columns, Scale) = (columns, scale);
    }

    /// <summary>The columns, in the order of a row.</summary>
    public IReadOnlyList<FeatureColumn> Columns { get; }

    /// <summary>How raw values are scaled.</summary>
    public FeatureScale Scale { get; }

    /// <summary>How many numbers a row has.</summary>
    public int Width => Columns.Count;

    /// <summary>Takes means and deviations of number columns from training rows; unknown values are left out of them.</summary>
    /// <param name="columns">The columns, in order.</param>
    /// <param name="deals">The training rows; may be empty, then every number column is 0.</param>
    public static FeatureLayout Fit(IReadOnlyList<FeatureColumn> columns, IReadOnlyList<DealSnapshot> deals)
    {
        var (means, scales) = (new double[columns.Count], new double[columns.Count]);
        for (var column = 0; column < columns.Count; column++)
        {
            (means[column], scales[column]) =
                columns[column].Kind == FeatureColumn.ColumnKind.Number ? Measure(columns[column], deals) : (0, 1);
        }

        return new(columns, new(means, scales));
    }

    /// <summary>Writes a deal's row. A value that is unknown counts as the mean, 0.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="row">Is filled; as long as the layout is wide.</param>
    public void Encode(DealSnapshot deal, Span<double> row)
    {
        for (var column = 0; column < row.Length; column++)
        {
            var value = Columns[column].Of(deal);
            row[column] = double.IsNaN(value) ? 0 : (value - Scale.Means[column]) * Scale.Scales[column];
        }
    }

    /// <summary>A deal's row as a new array.</summary>
    public double[] Encode(DealSnapshot deal)
    {
        var row = new double[Width];
        Encode(deal, row);
        return row;
    }

    private static (double Mean, double Scale) Measure(FeatureColumn column, IReadOnlyList<DealSnapshot> deals)
    {
        var (count, sum, squares) = (0, 0.0, 0.0);
        foreach (var deal in deals)
        {
            var value = column.Of(deal);
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

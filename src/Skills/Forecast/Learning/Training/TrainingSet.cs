using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Learning.Training;

/// <summary>Rows to fit to or to judge by, as numbers.</summary>
/// <param name="Matrix">The features.</param>
/// <param name="Outcomes">1 for won.</param>
/// <param name="Weights">How much each row counts.</param>
internal sealed record TrainingSet(DesignMatrix Matrix, double[] Outcomes, double[] Weights)
{
    /// <param name="layout">The columns.</param>
    /// <param name="rows">The rows, each with a weight beside its own.</param>
    public static TrainingSet Of(FeatureLayout layout, IReadOnlyList<(TrainingRow Row, double Weight)> rows)
    {
        var values = new double[rows.Count * layout.Width];
        for (var row = 0; row < rows.Count; row++)
        {
            layout.Encode(rows[row].Row.Deal, values.AsSpan(row * layout.Width, layout.Width));
        }

        return new(
            new(values, rows.Count, layout.Width),
            [.. rows.Select(row => row.Row.Won ? 1.0 : 0.0)],
            [.. rows.Select(row => row.Row.Weight * row.Weight)]
        );
    }

    /// <summary>The rows at some places.</summary>
    public TrainingSet Part(Func<int, bool> isMeant)
    {
        var places = Enumerable.Range(0, Matrix.Rows).Where(isMeant).ToArray();
        var values = new double[places.Length * Matrix.Columns];
        for (var place = 0; place < places.Length; place++)
        {
            Matrix.Row(places[place]).CopyTo(values.AsSpan(place * Matrix.Columns));
        }

        return new(
            new(values, places.Length, Matrix.Columns),
            [.. places.Select(place => Outcomes[place])],
            [.. places.Select(place => Weights[place])]
        );
    }

    /// <summary>η of each row.</summary>
    public double[] LogitsOf(double[] coefficients)
    {
        var logits = new double[Matrix.Rows];
        for (var row = 0; row < logits.Length; row++)
        {
            var values = Matrix.Row(row);
            for (var column = 0; column < values.Length; column++)
            {
                logits[row] += values[column] * coefficients[column];
            }
        }

        return logits;
    }

    /// <summary>The log-loss, weighted.</summary>
    public double LossOf(double[] coefficients)
    {
        var logits = LogitsOf(coefficients);
        var sum = 0.0;
        for (var row = 0; row < logits.Length; row++)
        {
            sum += Weights[row] * (LogOdds.Softplus(logits[row]) - (Outcomes[row] * logits[row]));
        }

        return sum;
    }
}

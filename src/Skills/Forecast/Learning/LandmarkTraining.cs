using RevBot.Data.Book;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Fits the landmark model to the weeks of past quarters, stacked; a quarter counts 0.9 of the next newer one. The
/// strength of the penalty is the one of 1, 2, 4, 8, 16 that predicts the newest quarter best from those before it; the
/// recalibration is fitted to the same predictions.
/// </summary>
internal sealed class LandmarkTraining
{
    private const double InterceptPenalty = 0.5;
    private static readonly double[] Strengths = [1, 2, 4, 8, 16];

    private readonly IReadOnlyList<QuarterSample> samples;
    private readonly TrainingRow[] rows;
    private readonly FeatureLayout layout;
    private readonly DesignMatrix matrix;
    private readonly double[] outcomes;
    private readonly double[] weights;

    private LandmarkTraining(Company company, IReadOnlyList<QuarterSample> samples)
    {
        this.samples = samples;
        rows = [.. samples.SelectMany(sample => sample.Rows)];
        var levels = new FeatureLevels(company, [.. rows.Select(row => (row.Deal, row.Won))]);
        layout = FeatureLayout.Of(new FeatureColumns(levels).All(), [.. rows.Select(row => row.Deal)]);
        matrix = Encode();
        outcomes = [.. rows.Select(row => row.Won ? 1.0 : 0.0)];
        weights = [.. samples.SelectMany((sample, age) => sample.Rows.Select(row => row.Weight * Math.Pow(LearningWindow.Fading, age)))];
    }

    /// <summary>Fits it.</summary>
    /// <param name="company">Its stages.</param>
    /// <param name="samples">Newest first, at least two.</param>
    public static LandmarkModel Fit(Company company, IReadOnlyList<QuarterSample> samples) =>
        new LandmarkTraining(company, samples).Model();

    private LandmarkModel Model()
    {
        var newest = samples[0].Rows.Count;
        var (lambda, start, recalibration) = Choose(newest);
        var fit = Fit(0, lambda, start);
        return new(layout, fit, recalibration)
        {
            Lambda = lambda,
            References = new(layout, [.. rows.Select(row => row.Deal)]),
        };
    }

    private (double Lambda, double[] Start, (double A, double B) Recalibration) Choose(int newest)
    {
        var (best, chosen, coefficients) = (double.PositiveInfinity, Strengths[0], Array.Empty<double>());
        double[] start = [];
        foreach (var strength in Strengths.Reverse())
        {
            start = Fit(newest, strength, start);
            var loss = Loss(Logits(newest, start), newest);
            if (loss < best)
            {
                (best, chosen, coefficients) = (loss, strength, start);
            }
        }

        return (chosen, coefficients, Recalibration.Fit(Logits(newest, coefficients), outcomes.AsSpan(0, newest)));
    }

    // The rows are newest first, so leaving out the newest quarter is leaving out the first rows.
    private double[] Fit(int skip, double lambda, double[] start)
    {
        var part = new DesignMatrix(
            skip == 0 ? matrix.Values : matrix.Values[(skip * layout.Width)..],
            matrix.Rows - skip,
            layout.Width
        );
        double[] penalties =
        [
            .. layout.Columns.Select(column => column.Kind == ColumnKind.Intercept ? InterceptPenalty : lambda),
        ];
        return RidgeLogistic
            .Fit(part, outcomes.AsSpan(skip), weights.AsSpan(skip), penalties, default, start)
            .Coefficients;
    }

    private double[] Logits(int count, double[] coefficients)
    {
        var logits = new double[count];
        for (var row = 0; row < count; row++)
        {
            var values = matrix.Row(row);
            for (var column = 0; column < values.Length; column++)
            {
                logits[row] += values[column] * coefficients[column];
            }
        }

        return logits;
    }

    private double Loss(double[] logits, int count)
    {
        var sum = 0.0;
        for (var row = 0; row < count; row++)
        {
            sum += weights[row] * (LogOdds.Softplus(logits[row]) - (outcomes[row] * logits[row]));
        }

        return sum;
    }

    private DesignMatrix Encode()
    {
        var values = new double[rows.Length * layout.Width];
        for (var row = 0; row < rows.Length; row++)
        {
            layout.Encode(rows[row].Deal, values.AsSpan(row * layout.Width, layout.Width));
        }

        return new(values, rows.Length, layout.Width);
    }
}

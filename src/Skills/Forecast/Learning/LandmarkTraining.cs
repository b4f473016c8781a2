using RevBot.Data.Book;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// Fits the landmark model to the weeks of past quarters, stacked; a quarter counts 0.9 of the next newer one. Up to three
/// of the newest quarters are each predicted from those before them (rolling origin: L. Tashman, "Out-of-sample tests of
/// forecasting accuracy", International Journal of Forecasting 16, 2000): the strength of the penalty is the one of 4, 16,
/// 64 that predicts them best together, and the recalibration is fitted to these predictions.
/// </summary>
internal sealed class LandmarkTraining
{
    private const double InterceptPenalty = 0.5;
    private static readonly double[] Strengths = [4, 16, 64];

    /// <summary>
    /// Neighbouring weeks of a deal tell nearly the same, so the strength is chosen on every third.
    /// </summary>
    private const int ChoosingStep = 3;
    private const int MostFolds = 3;
    private const double LooksAtADeal = (QuarterWeek.Count + ChoosingStep - 1) / ChoosingStep;

    private readonly QuarterSample.TrainingRow[] rows;
    private readonly FeatureLevels levels;
    private readonly FeatureLayout layout;
    private readonly TrainingSet all;
    private readonly int[] ends;

    private LandmarkTraining(Company company, IReadOnlyList<QuarterSample> samples, double fading)
    {
        ends = new int[samples.Count];
        for (var place = 0; place < ends.Length; place++)
        {
            ends[place] = samples[place].Rows.Count + (place > 0 ? ends[place - 1] : 0);
        }

        rows = [.. samples.SelectMany(sample => sample.Rows)];
        levels = FeatureLevels.Measure(company, [.. rows.Select(row => (row.Deal, row.Won))]);
        layout = FeatureLayout.Fit(new FeatureColumns(levels).All(), [.. rows.Select(row => row.Deal)]);
        all = TrainingSet.Encode(
            layout,
            [.. samples.SelectMany((sample, age) => sample.Rows.Select(row => (row, Math.Pow(fading, age))))]
        );
    }

    /// <summary>Fits it.</summary>
    /// <param name="company">Its stages.</param>
    /// <param name="samples">Newest first, at least two.</param>
    /// <param name="fading">The weight of a quarter against the next newer one.</param>
    public static LandmarkModel Fit(Company company, IReadOnlyList<QuarterSample> samples, double fading) =>
        new LandmarkTraining(company, samples, fading).Model();

    /// <summary>Chooses the penalty and fits all rows with it.</summary>
    private LandmarkModel Model()
    {
        var (lambda, start, recalibration) = Choose();
        var references = ReferenceRows.Average(layout, [.. rows.Select(row => row.Deal)]);
        return new(levels, layout.Scale, Fit(all, lambda, start), recalibration, lambda, references);
    }

    /// <summary>
    /// The penalty that predicts the held-out quarters best, with the recalibration of these predictions.
    /// </summary>
    private (double Lambda, double[] Start, (double A, double B) Recalibration) Choose()
    {
        var folds = Folds().ToArray();
        var paths = folds.Select(fold => Path(fold.Older)).ToArray();
        var best = Enumerable
            .Range(0, Strengths.Length)
            .MinBy(place => folds.Zip(paths, (fold, path) => fold.Held.LossOf(path[place])).Sum());
        return (
            Strengths[best],
            paths[0][best],
            Recalibration.Fit([
                .. folds.Zip(
                    paths,
                    (fold, path) =>
                        new RecalibrationGroup(
                            fold.Held.LogitsOf(path[best]),
                            fold.Held.Outcomes,
                            [.. fold.Held.Weights.Select(weight => weight / LooksAtADeal)]
                        )
                ),
            ])
        );
    }

    /// <summary>The rows are newest first.</summary>
    private IEnumerable<(TrainingSet Older, TrainingSet Held)> Folds()
    {
        for (var fold = 0; fold < Math.Min(MostFolds, ends.Length - 1); fold++)
        {
            var (from, to) = (fold > 0 ? ends[fold - 1] : 0, ends[fold]);
            yield return (
                all.Part(row => row >= to && rows[row].Week % ChoosingStep == 0),
                all.Part(row => row >= from && row < to && rows[row].Week % ChoosingStep == 0)
            );
        }
    }

    /// <summary>
    /// The strongest penalty is the quickest to fit, and each fit starts from the one before it.
    /// </summary>
    private double[][] Path(TrainingSet older)
    {
        var path = new double[Strengths.Length][];
        double[] start = [];
        for (var place = path.Length - 1; place >= 0; place--)
        {
            path[place] = start = Fit(older, Strengths[place], start);
        }

        return path;
    }

    /// <summary>Coefficients by ridge regression; intercepts are hardly penalised.</summary>
    private double[] Fit(TrainingSet set, double lambda, double[] start)
    {
        double[] penalties =
        [
            .. layout.Columns.Select(column =>
                column.Kind == FeatureColumn.ColumnKind.Intercept ? InterceptPenalty : lambda
            ),
        ];
        return RidgeLogistic.Fit(set.Matrix, set.Outcomes, set.Weights, penalties, default, start).Coefficients;
    }

    /// <summary>Rows to fit to or to judge by, as numbers.</summary>
    /// <param name="Matrix">The features.</param>
    /// <param name="Outcomes">1 for won.</param>
    /// <param name="Weights">How much each row counts.</param>
    internal sealed record TrainingSet(DesignMatrix Matrix, double[] Outcomes, double[] Weights)
    {
        /// <param name="layout">The columns.</param>
        /// <param name="rows">The rows, each with a weight beside its own.</param>
        public static TrainingSet Encode(
            FeatureLayout layout,
            IReadOnlyList<(QuarterSample.TrainingRow Row, double Weight)> rows
        )
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
}

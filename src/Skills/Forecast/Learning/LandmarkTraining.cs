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

    // Neighbouring weeks of a deal tell nearly the same, so the strength is chosen on every third.
    private const int ChoosingStep = 3;

    private readonly TrainingRow[] rows;
    private readonly FeatureLayout layout;
    private readonly TrainingSet all;
    private readonly int newest;

    private LandmarkTraining(Company company, IReadOnlyList<QuarterSample> samples, double fading)
    {
        newest = samples[0].Rows.Count;
        rows = [.. samples.SelectMany(sample => sample.Rows)];
        var levels = new FeatureLevels(company, [.. rows.Select(row => (row.Deal, row.Won))]);
        layout = FeatureLayout.Of(levels, [.. rows.Select(row => row.Deal)]);
        all = TrainingSet.Of(
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

    private LandmarkModel Model()
    {
        var (lambda, start, recalibration) = Choose();
        return new(layout, Fit(all, lambda, start), recalibration)
        {
            Lambda = lambda,
            References = new(layout, [.. rows.Select(row => row.Deal)]),
        };
    }

    // The rows are newest first. The loss falls and then rises with the strength, so the first rise ends the search.
    private (double Lambda, double[] Start, (double A, double B) Recalibration) Choose()
    {
        var older = all.Part(row => row >= newest && rows[row].Week % ChoosingStep == 0);
        var held = all.Part(row => row < newest && rows[row].Week % ChoosingStep == 0);
        var (best, chosen, coefficients) = (double.PositiveInfinity, Strengths[0], Array.Empty<double>());
        double[] start = [];
        foreach (var strength in Strengths.Reverse())
        {
            start = Fit(older, strength, start);
            var loss = held.LossOf(start);
            if (loss >= best)
            {
                break;
            }

            (best, chosen, coefficients) = (loss, strength, start);
        }

        return (chosen, coefficients, Recalibration.Fit(held.LogitsOf(coefficients), held.Outcomes));
    }

    private double[] Fit(TrainingSet set, double lambda, double[] start)
    {
        double[] penalties =
        [
            .. layout.Columns.Select(column => column.Kind == ColumnKind.Intercept ? InterceptPenalty : lambda),
        ];
        return RidgeLogistic.Fit(set.Matrix, set.Outcomes, set.Weights, penalties, default, start).Coefficients;
    }
}

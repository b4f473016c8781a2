using BenchmarkDotNet.Attributes;
using RevBot.Data;
using RevBot.Skills.Statistics.Algebra;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Benchmarks;

/// <summary>
/// Fitting the win model to 50,000 rows of 60 features (goal: under 1 s) and scoring 10,000 (goal: under 10 ms). Features
/// are an intercept, yes-or-no columns and continuous ones, as the model's are; Dense has continuous ones only, the worst.
/// </summary>
public class FitBenchmarks
{
    private const int Columns = 60;
    private const int ScoredRows = 10_000;

    private readonly double[] penalties = [.. Enumerable.Repeat(4.0, Columns)];
    private DesignMatrix x = null!;
    private DesignMatrix scored = null!;
    private double[] y = null!;
    private LogisticFit fit = null!;

    /// <summary>Rows to fit.</summary>
    [Params(50_000)]
    public int Rows { get; set; }

    /// <summary>Whether all features are continuous.</summary>
    [Params(false, true)]
    public bool Dense { get; set; }

    /// <summary>Makes rows of a known model.</summary>
    [GlobalSetup]
    public void Make()
    {
        var draws = new SeededRandom(1);
        var truth = Enumerable.Range(0, Columns).Select(_ => 0.3 * draws.Normal()).ToArray();
        x = new(
            [.. Enumerable.Range(0, Rows * Columns).Select(place => Feature(place % Columns, draws))],
            Rows,
            Columns
        );
        y = new double[Rows];
        for (var row = 0; row < Rows; row++)
        {
            var eta = x.Row(row).ToArray().Zip(truth, (value, weight) => value * weight).Sum();
            y[row] = draws.Uniform() < LogOdds.Sigma(eta) ? 1 : 0;
        }

        scored = new(x.Values[..(ScoredRows * Columns)], ScoredRows, Columns);
        fit = Fit();
    }

    /// <summary>One fit from nothing.</summary>
    [Benchmark]
    public LogisticFit Fit() => RidgeLogistic.Fit(x, y, default, penalties);

    /// <summary>The probabilities of 10,000 deals.</summary>
    [Benchmark]
    public double[] Score()
    {
        var probabilities = new double[ScoredRows];
        for (var row = 0; row < probabilities.Length; row++)
        {
            var eta = 0.0;
            var features = scored.Row(row);
            for (var column = 0; column < Columns; column++)
            {
                eta += features[column] * fit.Coefficients[column];
            }

            probabilities[row] = LogOdds.Sigma(eta);
        }

        return probabilities;
    }

    private double Feature(int column, SeededRandom draws) =>
        column == 0 ? 1
        : !Dense && column <= 40
            ? draws.Uniform() < 0.15 ? 1
                : 0
        : draws.Normal();
}

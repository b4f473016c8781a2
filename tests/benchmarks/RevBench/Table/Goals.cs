using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench.Table;

/// <summary>The goals of the methods' section A.6, in the usual world.</summary>
internal static class Goals
{
    private static readonly double[] AtStart = [0.80, 0.88, 0.925, 0.95];
    private static readonly double[] AtMiddle = [0.85, 0.91, 0.945, 0.97];

    public static IEnumerable<Goal> Of(Results results, string world) =>
        OrganisationSize
            .All.SelectMany((size, place) => OfSize(results, world, size.Name, place))
            .Where(goal => goal.Measured.Count > 0);

    private static IEnumerable<Goal> OfSize(Results results, string world, string size, int place)
    {
        Cell At(int week) => new(world, size, week);
        Sample Mean(int week, Func<Point, double> figure) => results.Mean(At(week), Methods.Ensemble, figure);
        yield return AtLeast("accuracy, week 0", size, AtStart[place], Mean(0, point => point.Accuracy));
        yield return AtLeast("accuracy, week 6", size, AtMiddle[place], Mean(6, point => point.Accuracy));
        if (place is 1 or 2)
        {
            yield return AtMost("regret to the oracle, week 0", size, 0.015, Mean(0, point => point.Regret));
            yield return AtMost("regret to the oracle, week 6", size, 0.007, Mean(6, point => point.Regret));
            var worst = Trial.Weeks.MaxBy(week => Math.Abs(Mean(week, point => point.Bias).Mean));
            yield return new(
                FormattableString.Invariant($"bias, worst week ({worst})"),
                size,
                "within ± 2",
                (-0.02, 0.02),
                Mean(worst, point => point.Bias)
            );
        }

        var coverage = results.Mean(Trial.Weeks.Select(At), Methods.Ensemble, point => point.Covered ? 1 : 0);
        yield return place < 3
            ? new("coverage of the 80% range", size, "78 to 84", (0.78, 0.84), coverage)
            : AtLeast("coverage of the 80% range", size, 0.76, coverage);
        yield return AtMost(
            "interval score against independent deals, relative",
            size,
            place == 0 ? 0.01 : 0,
            Excess(results, [.. Trial.Weeks.Select(At)])
        );
        foreach (var goal in OfDeals(results, size, At))
        {
            yield return goal;
        }
    }

    private static IEnumerable<Goal> OfDeals(Results results, string size, Func<int, Cell> at)
    {
        foreach (var (week, wanted) in new[] { (0, 0.84), (6, 0.90) })
        {
            if (results.Deals(at(week)) is { } scores)
            {
                yield return AtLeast($"AUC, week {week}", size, wanted, new(scores.Auc, 0, scores.Count));
                yield return AtMost(
                    $"pooled calibration error, week {week}",
                    size,
                    0.02,
                    new(scores.CalibrationError, 0, scores.Count)
                );
            }
        }
    }

    // How much larger the interval score is than that of the range without a common shock.
    private static Sample Excess(Results results, IReadOnlyList<Cell> cells)
    {
        var ours = results.Mean(cells, Methods.Ensemble, point => point.IntervalScore);
        var plain = results.Mean(cells, Methods.Independent, point => point.IntervalScore);
        return ours with { Mean = (ours.Mean / plain.Mean) - 1, Error = 0 };
    }

    private static Goal AtLeast(string metric, string size, double wanted, Sample measured) =>
        new(metric, size, Figures.Text($"≥ {100 * wanted:0.#}"), (wanted, double.PositiveInfinity), measured);

    private static Goal AtMost(string metric, string size, double wanted, Sample measured) =>
        new(metric, size, Figures.Text($"≤ {100 * wanted:0.#}"), (double.NegativeInfinity, wanted), measured);
}

using System.Text;
using RevBot.Benchmarks.RevBench.Scores;

namespace RevBot.Benchmarks.RevBench.Table;

/// <summary>The table, as Markdown. All figures are percents or percentage points unless a head says otherwise.</summary>
internal sealed class Report(RevBenchOptions options, Results results)
{
    private readonly StringBuilder text = new();

    public string Text(TimeSpan elapsed)
    {
        var main = options.Worlds[0].Name;
        text.Append(
            Figures.Text(
                $"RevBench, seed {options.Seed}, {options.Quarters} quarters tested in each organisation after {options.History} of history; {elapsed.TotalMinutes:0.0} minutes on {Environment.ProcessorCount} cores. ± is one standard error over quarters.\n\n"
            )
        );
        Section($"Goals, world '{main}', method ensemble", GoalGrid(main));
        Section($"Mean accuracy, world '{main}'", AccuracyGrid(main));
        Section($"Regret, bias and range, world '{main}'", RangeGrid(main));
        Section($"Bias of each method, world '{main}'", BiasGrid(main));
        Section($"Single deals, world '{main}'", DealGrid(main));
        Section("All worlds, method ensemble", WorldGrid());
        return text.ToString();
    }

    private void Section(string head, Grid grid) => text.Append($"### {head}\n\n{grid}\n");

    private Grid GoalGrid(string world)
    {
        var grid = new Grid("goal", "size", "wanted", "measured", "verdict");
        foreach (var goal in Goals.Of(results, world))
        {
            var missed = goal.Missed > 0 ? Figures.Text($" by {100 * goal.Missed:0.0}") : "";
            grid.Add(goal.Metric, goal.Size, goal.Wanted, Figures.Percent(goal.Measured), goal.Verdict + missed);
        }

        return grid;
    }

    private Grid AccuracyGrid(string world)
    {
        var grid = new Grid(["size", "week", "quarters", .. Methods.All.Select(method => method.Told)]);
        foreach (var (cell, count) in Rows(world))
        {
            grid.Add([
                cell.Size,
                Figures.Whole(cell.Week),
                Figures.Whole(count),
                .. Methods.All.Select(method => Figures.Percent(results.Mean(cell, method.Name, Accuracy))),
            ]);
        }

        return grid;
    }

    private Grid BiasGrid(string world)
    {
        var grid = new Grid(["size", "week", .. Methods.All.Select(method => method.Told)]);
        foreach (var (cell, _) in Rows(world))
        {
            grid.Add([
                cell.Size,
                Figures.Whole(cell.Week),
                .. Methods.All.Select(method => Figures.Points(results.Mean(cell, method.Name, point => point.Bias))),
            ]);
        }

        return grid;
    }

    private Grid RangeGrid(string world)
    {
        var grid = new Grid(
            "size",
            "week",
            "regret, model",
            "regret, ensemble",
            "bias, ensemble",
            "coverage",
            "coverage, independent deals",
            "interval score",
            "interval score, independent deals",
            "interval score, oracle",
            "quarters ≥ 85, ensemble / oracle",
            "quarters ≥ 92, ensemble / oracle"
        );
        foreach (var (cell, _) in Rows(world))
        {
            grid.Add(
                cell.Size,
                Figures.Whole(cell.Week),
                Figures.Points(results.Mean(cell, Methods.Model, Regret)),
                Figures.Points(results.Mean(cell, Methods.Ensemble, Regret)),
                Figures.Points(results.Mean(cell, Methods.Ensemble, point => point.Bias)),
                Figures.Percent(results.Mean(cell, Methods.Ensemble, Covered)),
                Figures.Percent(results.Mean(cell, Methods.Independent, Covered)),
                Figures.Percent(results.Mean(cell, Methods.Ensemble, point => point.IntervalScore)),
                Figures.Percent(results.Mean(cell, Methods.Independent, point => point.IntervalScore)),
                Figures.Percent(results.Mean(cell, Methods.Oracle, point => point.IntervalScore)),
                Shares(cell, 0.85),
                Shares(cell, 0.92)
            );
        }

        return grid;
    }

    private Grid DealGrid(string world)
    {
        var grid = new Grid(
            "size",
            "week",
            "deals",
            "AUC",
            "AUC, oracle",
            "Brier",
            "Brier, oracle",
            "ECE",
            "its null value",
            "calibration slope",
            "intercept"
        );
        foreach (var (cell, _) in Rows(world))
        {
            if (results.Deals(cell) is not { } ours || results.OracleDeals(cell) is not { } oracle)
            {
                continue;
            }

            grid.Add(
                cell.Size,
                Figures.Whole(cell.Week),
                Figures.Whole(ours.Count),
                Figures.Share(ours.Auc),
                Figures.Share(oracle.Auc),
                Figures.Share(ours.Brier),
                Figures.Share(oracle.Brier),
                Figures.Share(ours.CalibrationError),
                Figures.Share(ours.CalibrationNull),
                Figures.Text($"{ours.Line.Slope:0.00} ± {ours.Line.SlopeError:0.00}"),
                Figures.Text($"{ours.Line.Intercept:+0.00;−0.00;0.00} ± {ours.Line.InterceptError:0.00}")
            );
        }

        return grid;
    }

    private Grid WorldGrid()
    {
        var grid = new Grid(
            "world",
            "size",
            "quarters",
            "accuracy, week 0",
            "regret, week 0",
            "accuracy, week 6",
            "regret, week 6",
            "bias, week 0",
            "coverage, all weeks"
        );
        foreach (var (world, size) in Worlds())
        {
            var (start, middle) = (new Cell(world.Name, size.Name, 0), new Cell(world.Name, size.Name, 6));
            var all = Trial.Weeks.Select(week => new Cell(world.Name, size.Name, week));
            grid.Add(
                world.Name,
                size.Name,
                Figures.Whole(results.Of(start, Methods.Ensemble).Count),
                Figures.Percent(results.Mean(start, Methods.Ensemble, Accuracy)),
                Figures.Points(results.Mean(start, Methods.Ensemble, Regret)),
                Figures.Percent(results.Mean(middle, Methods.Ensemble, Accuracy)),
                Figures.Points(results.Mean(middle, Methods.Ensemble, Regret)),
                Figures.Points(results.Mean(start, Methods.Ensemble, point => point.Bias)),
                Figures.Percent(results.Mean(all, Methods.Ensemble, Covered))
            );
        }

        return grid;
    }

    private IEnumerable<(World World, OrganisationSize Size)> Worlds() =>
        from world in options.Worlds
        from size in options.Sizes
        select (world, size);

    private IEnumerable<(Cell Cell, int Count)> Rows(string world) =>
        from size in options.Sizes
        from week in Trial.Weeks
        let cell = new Cell(world, size.Name, week)
        select (cell, results.Of(cell, Methods.Oracle).Count);

    private string Shares(Cell cell, double least) =>
        $"{Reached(cell, Methods.Ensemble, least)} / {Reached(cell, Methods.Oracle, least)}";

    private string Reached(Cell cell, string method, double least) =>
        Figures.Percent(results.Mean(cell, method, point => point.Accuracy >= least ? 1 : 0).Mean);

    private static double Accuracy(Point point) => point.Accuracy;

    private static double Regret(Point point) => point.Regret;

    private static double Covered(Point point) => point.Covered ? 1 : 0;
}

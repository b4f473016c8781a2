using NodaTime;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Oracle;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Benchmarks.RevBench.Warehouse;
using RevBot.Data.Book;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Benchmarks.RevBench;

/// <summary>One organisation: simulated, put into a book, and forecast by the product's own back-test.</summary>
internal static class Trial
{
    public static readonly int[] Weeks = [0, 3, 6, 9, 11];
    private const double EightyPercent = 1.2815515655446004;

    public static Outcome Of(Scenario scenario)
    {
        var history = new Organisation(scenario).Run();
        var run = Backtest(BookMaker.Of(history.ToCrm()), scenario.Timeline.Tested);
        var truth = history.Oracle.Where(row => Weeks.Contains(row.Week)).ToDictionary(row => (row.Quarter, row.Week));
        var chances = run.Predictions.ToLookup(said => (said.Quarter, said.Week));
        var outcome = new Outcome(scenario);
        foreach (var row in run.Rows.Where(row => truth.ContainsKey((row.Quarter, row.Week))))
        {
            Add(outcome, row, truth[(row.Quarter, row.Week)]);
        }

        foreach (var (at, row) in truth)
        {
            AddOracle(outcome, row);
            AddUnshocked(outcome, row);
            AddDeals(outcome, row, chances[at]);
        }

        return outcome;
    }

    /// <summary>The product's own back-test of the newest quarters of a book.</summary>
    public static BacktestRun Backtest(DealBook book, int quarters) =>
        Skills.Forecast.Backtesting.Backtest.Run(
            ViewOf(book, Timeline.Over.AtMidnight().PlusHours(8).InUtc().ToInstant()),
            new BacktestOptions
            {
                Quarters = quarters,
                Weeks = Weeks,
                WithCloseDates = false,
            },
            CancellationToken.None
        );

    private static ScopedBook ViewOf(DealBook book, Instant clock) =>
        book.For(book.ScopeOf(book.Sellers.Single(seller => seller.Id == People.LeaderId)), clock);

    private static void Add(Outcome outcome, BacktestRow row, OracleRow truth)
    {
        if (Math.Abs(row.Actual - truth.Actual) > 0.01)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"The back-test says that {row.Quarter} brought {row.Actual}; the simulation brought {truth.Actual}."
                )
            );
        }

        outcome.Points.Add(
            Point(outcome.Scenario, truth, row.Method, row.Forecast) with
            {
                Low = row.Low,
                High = row.High,
                Wins = row.Wins,
            }
        );
    }

    private static void AddOracle(Outcome outcome, OracleRow truth)
    {
        var reach = EightyPercent * Math.Sqrt(truth.Variance);
        outcome.Points.Add(
            Point(outcome.Scenario, truth, Methods.Oracle, truth.Forecast) with
            {
                Low = truth.Forecast - reach,
                High = truth.Forecast + reach,
            }
        );
    }

    private static void AddUnshocked(Outcome outcome, OracleRow truth)
    {
        if (truth.Unshocked is { } forecast)
        {
            outcome.Points.Add(Point(outcome.Scenario, truth, Methods.Unshocked, forecast));
        }
    }

    // The product's chances, taken for independent, and the oracle's variance of new business: the range without a shock.
    private static void AddDeals(Outcome outcome, OracleRow truth, IEnumerable<DealPrediction> said)
    {
        var variance = truth.NewVariance;
        var cell = CellOf(outcome.Scenario, truth);
        foreach (var one in said)
        {
            if (!truth.Deals.TryGetValue(one.DealId, out var deal))
            {
                continue;
            }

            variance += deal.Dollars * (double)deal.Dollars * one.Probability * (1 - one.Probability);
            outcome.Predictions.Add((cell, new((float)one.Probability, (float)deal.Chance, deal.Won)));
        }

        var ensemble = outcome.Points.Find(point =>
            point.Cell == cell
            && string.Equals(point.Quarter, truth.Quarter, StringComparison.Ordinal)
            && string.Equals(point.Method, Methods.Ensemble, StringComparison.Ordinal)
        );
        if (ensemble is not null)
        {
            var reach = EightyPercent * Math.Sqrt(variance);
            outcome.Points.Add(
                ensemble with
                {
                    Method = Methods.Independent,
                    Low = Math.Max(truth.Booked, ensemble.Forecast - reach),
                    High = ensemble.Forecast + reach,
                }
            );
        }
    }

    private static Cell CellOf(Scenario scenario, OracleRow row) =>
        new(scenario.World.Name, scenario.Size.Name, row.Week);

    private static Point Point(Scenario scenario, OracleRow truth, string method, double forecast) =>
        new()
        {
            Cell = CellOf(scenario, truth),
            Organisation = scenario.Number,
            Quarter = truth.Quarter,
            Method = method,
            Forecast = forecast,
            Actual = truth.Actual,
            OracleAccuracy = 1 - (Math.Abs(truth.Actual - truth.Forecast) / truth.Actual),
        };
}

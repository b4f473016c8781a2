using RevBot.Benchmarks.RevBench;
using RevBot.Benchmarks.RevBench.Market;
using RevBot.Benchmarks.RevBench.Scores;
using RevBot.Benchmarks.RevBench.Warehouse;
using RevBot.Skills.Forecast.Backtesting;

namespace RevBot.Benchmarks.Agora;

/// <summary>One company: simulated, put into a book, and forecast by the product's own back-test.</summary>
/// <param name="Size">How large.</param>
/// <param name="Destiny">What becomes of its market.</param>
/// <param name="Timeline">When.</param>
/// <param name="Seed">Of the run.</param>
/// <param name="Number">Of the company among those of its kind.</param>
internal sealed record AgoraTrial(OrganisationSize Size, Destiny Destiny, Timeline Timeline, ulong Seed, int Number)
{
    private const int RunIn = 10 * Usual.Weeks;

    /// <summary>The forecasts of the tested quarters, with the oracle's.</summary>
    public IReadOnlyList<Point> Run()
    {
        var (record, truth) = Simulate();
        var book = BookMaker.Of(record);
        var rows = Trial.Backtest(book, Timeline.Tested).Rows;
        var known = truth.ToDictionary(one => (Quarter: Timeline.NameOf(one.Quarter), one.Week));
        return [.. rows.Select(row => Scored(row, known[(row.Quarter, row.Week)])), .. truth.Select(Scored)];
    }

    /// <summary>What the CRM has in the end, and what the oracle said at the weeks of the tested quarters.</summary>
    public (CrmRecord Record, IReadOnlyList<Foresight> Truth) Simulate()
    {
        var firm = new Firm(Size, Destiny, Timeline, Seed, Number);
        var (market, scribe, dice) = (new Market(firm) { Week = -RunIn }, new Scribe(firm), firm.Dice(4));
        var (truth, won) = (new List<Foresight>(), new Dictionary<int, double>());
        for (var week = -RunIn; week < Timeline.Weeks; week++)
        {
            var (quarter, inQuarter) = (Timeline.QuarterOf(week), Timeline.WeekOfQuarter(week));
            scribe.Review(week);
            if (quarter >= Timeline.History && Trial.Weeks.Contains(inQuarter))
            {
                truth.Add(Foresight.Draw(market, quarter, inQuarter, draw => firm.Dice(5, (ulong)week, (ulong)draw)));
            }

            var (created, closed) = market.Live(dice);
            scribe.Note(week, created, closed);
            won[quarter] = market.Won;
        }

        return (scribe.Record(), truth.ConvertAll(one => one with { Actual = won[one.Quarter] }));
    }

    private Point Scored(BacktestRow row, Foresight truth) =>
        Math.Abs(row.Actual - truth.Actual) < 0.01
            ? Scored(row.Method, row.Forecast, truth) with
            {
                Low = row.Low,
                High = row.High,
                Wins = row.Wins,
            }
            : throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"The back-test says that {row.Quarter} brought {row.Actual}; the simulation brought {truth.Actual}."
                )
            );

    private Point Scored(Foresight truth) => Scored(Methods.Oracle, truth.Expected, truth);

    private Point Scored(string method, double forecast, Foresight truth) =>
        new()
        {
            Cell = new("agora " + Destiny.ToString().ToLowerInvariant(), Size.Name, truth.Week),
            Organisation = Number,
            Quarter = Timeline.NameOf(truth.Quarter),
            Method = method,
            Forecast = forecast,
            Actual = truth.Actual,
            OracleAccuracy = 1 - (Math.Abs(truth.Actual - truth.Expected) / truth.Actual),
        };
}

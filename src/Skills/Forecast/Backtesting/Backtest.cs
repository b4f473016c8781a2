using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Timing;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Backtesting;

/// <summary>
/// Forecasts closed quarters again from what was known at some of their weeks, with all that was learnt by then and
/// nothing later, and compares with what came.
/// </summary>
public static class Backtest
{
    /// <summary>Runs it.</summary>
    /// <param name="everything">A view of the whole company; its instant says what came of the quarters.</param>
    /// <param name="options">Quarters and weeks.</param>
    /// <param name="cancellation">Ends it between two weeks.</param>
    /// <exception cref="ArgumentException">A number of quarters below 1, or a week outside 0 to 12.</exception>
    public static BacktestRun Run(ScopedBook everything, BacktestOptions options, CancellationToken cancellation)
    {
        if (options.Quarters < 1 || options.Weeks.Any(week => week is < 0 or >= QuarterWeek.Count))
        {
            throw new ArgumentException("A back-test needs 1 quarter or more and weeks from 0 to 12.", nameof(options));
        }

        var (rows, predictions) = (new List<BacktestRow>(), new List<DealPrediction>());
        var closeDates = options.WithCloseDates ? new CloseDateRecord(everything) : null;
        foreach (var quarter in Quarters(everything, options.Quarters))
        {
            var outcome = Outcome.Measure(everything, quarter);
            if (outcome.Wins.Count == 0)
            {
                continue;
            }

            foreach (var week in options.Weeks.Distinct().Order())
            {
                cancellation.ThrowIfCancellationRequested();
                var view = everything.AsKnownAt(Dates.CloseOf(QuarterWeek.Day(quarter, week), everything.Company.Zone));
                if (view.Deals.Count > 0)
                {
                    var position = PeriodPosition.Measure(view, quarter);
                    var outlook = Outlook.Predict(
                        position,
                        ForecastPeople.Concerned(view, null),
                        view.Norm<ForecastKnowledge>()
                    );
                    Look(outlook, outcome, week, rows, predictions);
                    closeDates?.Look(position, outlook.Raw, week);
                }
            }
        }

        return new(rows, predictions, [.. BacktestCautions.Find(everything, rows)])
        {
            CloseDates = closeDates?.Predictions ?? [],
        };
    }

    /// <summary>The newest closed quarters, oldest first.</summary>
    private static IEnumerable<Period> Quarters(ScopedBook everything, int count)
    {
        var newest = LearningWindow.NewestClosed(everything);
        return Enumerable.Range(1 - count, count).Select(step => everything.Company.Calendar.Shift(newest, step));
    }

    /// <summary>Adds the rows of a week.</summary>
    private static void Look(
        Outlook outlook,
        Outcome outcome,
        int week,
        List<BacktestRow> rows,
        List<DealPrediction> predictions
    )
    {
        string[] others =
        [
            ForecastMethods.Bookings,
            ForecastMethods.SeasonalNaive,
            ForecastMethods.RunRate,
            ForecastMethods.CrmDefault,
        ];
        rows.AddRange(
            outlook
                .Methods.Where(method => !others.Contains(method.Method, StringComparer.Ordinal))
                .Select(method => outcome.Row(week, method.Method, method.Raw))
        );
        var range = outlook.Spread.Range();
        rows.Add(
            outcome.Row(week, ForecastMethods.Ensemble, outlook.Ensemble) with
            {
                Low = outcome.Units(range.Low),
                High = outcome.Units(range.High),
            }
        );
        rows.AddRange(
            others
                .Select(method => outlook.Raw.AmountOf(method) is { } amount ? outcome.Row(week, method, amount) : null)
                .OfType<BacktestRow>()
        );
        if (outlook.Raw.Model is not null)
        {
            predictions.AddRange(
                outlook.Raw.Deals.Select(deal => new DealPrediction(
                    outcome.Quarter.Id,
                    week,
                    deal.Deal.Id,
                    deal.Probability,
                    outcome.Wins.Contains(deal.Deal.Order)
                ))
            );
        }
    }

    /// <summary>What came of a quarter.</summary>
    private sealed record Outcome(Period Quarter, double Actual, IReadOnlySet<int> Wins, double MinorPerUnit)
    {
        /// <summary>What the quarter brought by the view's knowledge.</summary>
        public static Outcome Measure(ScopedBook everything, Period quarter)
        {
            var (actual, wins) = (0.0, new HashSet<int>());
            foreach (var deal in everything.Deals)
            {
                var state = deal.Now;
                if (state.IsWonIn(quarter))
                {
                    actual += state.Value.Minor;
                    wins.Add(deal.Order);
                }
            }

            return new(quarter, actual, wins, everything.Company.Currency.MinorPerUnit);
        }

        /// <summary>Minor units as units of the reporting currency.</summary>
        public double Units(double minor) => minor / MinorPerUnit;

        /// <summary>A method's row without a range.</summary>
        public BacktestRow Row(int week, string method, double forecast) =>
            new(
                Quarter.Id,
                week,
                method,
                Units(forecast),
                null,
                null,
                Units(Actual),
                1 - (Math.Abs(Actual - forecast) / Actual),
                Wins.Count
            );
    }

    /// <summary>Compares likely close dates, from what was known at a week, with the days on which the deals were won.</summary>
    private sealed class CloseDateRecord
    {
        private readonly Dictionary<int, LocalDate> won = [];
        private readonly List<CloseDatePrediction> predictions = [];

        /// <param name="everything">Its instant says what came.</param>
        public CloseDateRecord(ScopedBook everything)
        {
            foreach (var deal in everything.Deals)
            {
                if (deal.Now is { IsWon: true, CloseOn: { } day })
                {
                    won[deal.Order] = day;
                }
            }
        }

        /// <summary>By quarter and week, in the order of the book.</summary>
        public IReadOnlyList<CloseDatePrediction> Predictions => predictions;

        /// <summary>Takes the deals open at a week that were won by the last day that the prediction looks at.</summary>
        public void Look(PeriodPosition position, RawForecast forecast, int week)
        {
            if (forecast.Model is null || CloseOutlook.Predict(position) is not { } outlook)
            {
                return;
            }

            foreach (var (expected, curve) in outlook.Curves(forecast.Deals))
            {
                if (
                    won.TryGetValue(expected.Deal.Order, out var actual)
                    && actual <= curve.Last
                    && curve.DayOf(0.5) is { } predicted
                )
                {
                    predictions.Add(
                        new(
                            position.Period.Id,
                            week,
                            expected.Deal.Id,
                            predicted,
                            expected.Deal.Now.CloseOn,
                            actual,
                            position.Period.Contains(actual)
                        )
                    );
                }
            }
        }
    }
}

using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// A closed quarter forecast again at each of its weeks, with what was known and learnt then: nothing of the quarter is in
/// what it is forecast with. Kept as shares of the actual, without amounts.
/// </summary>
internal sealed class QuarterReplay : ICompanyNorm<QuarterReplay>
{
    private readonly ReplayPoint?[] points;
    private readonly Dictionary<int, PredictionOutcomes> watched;

    private QuarterReplay(Period quarter, ReplayPoint?[] points, Dictionary<int, PredictionOutcomes> watched) =>
        (Quarter, this.points, this.watched) = (quarter, points, watched);

    /// <summary>The quarter that was forecast again.</summary>
    internal Period Quarter { get; }

    /// <summary>What the model said of single deals and what came, at the weeks that are watched; empty below its level.</summary>
    internal IReadOnlyDictionary<int, PredictionOutcomes> Watched => watched;

    /// <summary>The weeks 0 to 12; null where the quarter brought nothing to measure by.</summary>
    internal IReadOnlyList<ReplayPoint?> Points => points;

    /// <summary>What is kept of it.</summary>
    internal KeptQuarter ToKept() => new(Dates.ToNumber(Quarter.End), points, watched);

    /// <summary>The replay that was kept.</summary>
    /// <exception cref="InvalidDataException">It has not as many points as a quarter has weeks.</exception>
    internal static QuarterReplay Restore(FiscalCalendar calendar, KeptQuarter kept) =>
        kept.Points.Length == QuarterWeek.Count
            ? new(calendar.QuarterOf(Dates.FromNumber(kept.End)), kept.Points, kept.Watched)
            : throw new InvalidDataException("A quarter of another number of weeks.");

    /// <inheritdoc/>
    public static QuarterReplay Measure(ScopedBook everything)
    {
        var replay = new QuarterReplay(
            everything.Company.Calendar.QuarterOf(everything.Today),
            new ReplayPoint?[QuarterWeek.Count],
            []
        );
        var sample = everything.Norm<QuarterSample>();
        if (sample.Bookings <= 0)
        {
            return replay;
        }

        var learning = everything.NormAt<ForecastLearning>(replay.Quarter.Start.PlusDays(-1));
        var people = everything.People.Sellers.Select(seller => seller.Id).ToHashSet();
        var won = everything.Coverage.Calls ? WonBy(everything, replay.Quarter) : [];
        var week = 0;
        foreach (var position in sample.Weeks(everything))
        {
            var forecast = Forecaster.Replay(position, learning, people, week);
            if (forecast.Model is not null && ForecastHealth.Weeks.Contains(week))
            {
                replay.watched[week] = PredictionOutcomes.Collect(
                    forecast.Deals,
                    week,
                    position.Open.Count,
                    everything,
                    replay.Quarter
                );
            }

            replay.points[week++] = ReplayPoint.Compare(
                forecast,
                sample.Bookings,
                [.. Calls(forecast, won, sample.Bookings)]
            );
        }

        return replay;
    }

    /// <summary>The sellers' own calls above 0, as shares of what came.</summary>
    private static IEnumerable<CallHabits.PastCall> Calls(
        RawForecast raw,
        IReadOnlyDictionary<int, double> won,
        double actual
    ) =>
        raw
            .Sellers.Where(seller => seller is { IsCall: true, Amount: > 0 })
            .Select(seller => new CallHabits.PastCall(
                seller.SellerId,
                seller.ManagerId,
                seller.Amount / actual,
                won.GetValueOrDefault(seller.SellerId) / actual
            ));

    /// <summary>What each seller won in the quarter, in minor units.</summary>
    private static Dictionary<int, double> WonBy(ScopedBook end, Period quarter)
    {
        var won = new Dictionary<int, double>();
        foreach (var deal in end.Deals)
        {
            var state = deal.Now;
            if (state.IsWonIn(quarter) && state.Owner is { } owner)
            {
                won[owner.Id] = won.GetValueOrDefault(owner.Id) + state.Value.Minor;
            }
        }

        return won;
    }

    /// <summary>A replay as it is kept.</summary>
    /// <param name="End">The quarter's last day, yyyymmdd.</param>
    /// <param name="Points">The weeks 0 to 12.</param>
    /// <param name="Watched">The watched weeks.</param>
    internal sealed record KeptQuarter(int End, ReplayPoint?[] Points, Dictionary<int, PredictionOutcomes> Watched);

    /// <summary>A week of a past quarter forecast from what was known then, as shares of what the quarter brought.</summary>
    internal sealed record ReplayPoint
    {
        /// <summary>The standard deviation by deals and new revenue ÷ actual.</summary>
        public required double Spread { get; init; }

        /// <summary>Booked by then ÷ actual.</summary>
        public required double Booked { get; init; }

        /// <summary>Forecast ÷ actual by method; without the methods that gave none above 0.</summary>
        public required Dictionary<string, double> Ratios { get; init; }

        /// <summary>The sellers' own calls.</summary>
        public required IReadOnlyList<CallHabits.PastCall> Calls { get; init; }

        /// <summary>Whether at least half of the sellers had called by then.</summary>
        public required bool IsCommitGiven { get; init; }

        /// <summary>Whether anything was known of how deals convert.</summary>
        public required bool IsWeightedGiven { get; init; }

        /// <summary>Compares a forecast with what came.</summary>
        /// <param name="forecast">The forecast.</param>
        /// <param name="actual">What the quarter brought, in minor units; above 0.</param>
        /// <param name="calls">The sellers' own calls, as shares of it.</param>
        public static ReplayPoint Compare(RawForecast forecast, double actual, IReadOnlyList<CallHabits.PastCall> calls)
        {
            var ratios = new Dictionary<string, double>(StringComparer.Ordinal);
            foreach (var method in ForecastMethods.Components)
            {
                if (forecast.AmountOf(method) is > 0 and var amount)
                {
                    ratios[method] = amount / actual;
                }
            }

            return new()
            {
                Spread = Math.Sqrt(forecast.DealVariance + forecast.NewVariance) / actual,
                Booked = forecast.Booked / actual,
                Ratios = ratios,
                Calls = calls,
                IsCommitGiven = forecast.IsCommitGiven,
                IsWeightedGiven = forecast.IsWeightedGiven,
            };
        }

        /// <summary>Whether a method was a forecast by then.</summary>
        public bool IsGiven(string method) => ForecastMethods.IsGiven(method, IsCommitGiven, IsWeightedGiven);
    }
}

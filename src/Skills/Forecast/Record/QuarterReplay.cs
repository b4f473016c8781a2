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
    private readonly ReplayPoint?[] points = new ReplayPoint?[QuarterWeek.Count];

    private QuarterReplay(Period quarter) => Quarter = quarter;

    private readonly Dictionary<int, PredictionOutcomes> watched = [];

    internal Period Quarter { get; }

    /// <summary>What the model said of single deals and what came, at the weeks that are watched; empty below its rung.</summary>
    internal IReadOnlyDictionary<int, PredictionOutcomes> Watched => watched;

    /// <summary>The weeks 0 to 12; null where the quarter brought nothing to measure by.</summary>
    internal IReadOnlyList<ReplayPoint?> Points => points;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static QuarterReplay Read(Period quarter, BinaryReader reader)
    {
        var replay = new QuarterReplay(quarter);
        for (var week = 0; week < replay.points.Length; week++)
        {
            replay.points[week] = reader.ReadBoolean() ? ReplayPoint.Read(reader) : null;
            if (reader.ReadBoolean())
            {
                replay.watched[week] = PredictionOutcomes.Read(reader);
            }
        }

        return replay;
    }

    /// <summary>Writes its weeks.</summary>
    internal void Write(BinaryWriter writer)
    {
        for (var week = 0; week < points.Length; week++)
        {
            writer.Write(points[week] is not null);
            points[week]?.Write(writer);
            var isWatched = watched.TryGetValue(week, out var said);
            writer.Write(isWatched);
            said?.Write(writer);
        }
    }

    /// <inheritdoc/>
    public static QuarterReplay Measure(ScopedBook everything)
    {
        var replay = new QuarterReplay(everything.Company.Calendar.QuarterOf(everything.Today));
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
                replay.watched[week] = PredictionOutcomes.Of(
                    forecast.Deals,
                    (week, position.Open.Count),
                    everything,
                    replay.Quarter
                );
            }

            replay.points[week++] = new(forecast, sample.Bookings, [.. Calls(forecast, won, sample.Bookings)]);
        }

        return replay;
    }

    private static IEnumerable<CallHabits.PastCall> Calls(RawForecast raw, IReadOnlyDictionary<int, double> won, double actual) =>
        raw
            .Sellers.Where(seller => seller is { IsCall: true, Amount: > 0 })
            .Select(seller => new CallHabits.PastCall(
                seller.SellerId,
                seller.ManagerId,
                seller.Amount / actual,
                won.GetValueOrDefault(seller.SellerId) / actual
            ));

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

    /// <summary>A week of a past quarter forecast from what was known then, as shares of what the quarter brought.</summary>
    internal sealed class ReplayPoint
    {
        private readonly Dictionary<string, double> ratios = new(StringComparer.Ordinal);

        /// <param name="forecast">The forecast.</param>
        /// <param name="actual">What the quarter brought.</param>
        /// <param name="calls">The sellers' own calls.</param>
        public ReplayPoint(RawForecast forecast, double actual, IReadOnlyList<CallHabits.PastCall> calls)
        {
            (Calls, IsCommitGiven, IsWeightedGiven) = (calls, forecast.IsCommitGiven, forecast.IsWeightedGiven);
            Spread = Math.Sqrt(forecast.DealVariance + forecast.NewVariance) / actual;
            Booked = forecast.Booked / actual;
            foreach (var method in ForecastMethods.Components)
            {
                if (forecast.Of(method) is > 0 and var amount)
                {
                    ratios[method] = amount / actual;
                }
            }
        }

        private ReplayPoint(BinaryReader reader)
        {
            Spread = reader.ReadDouble();
            Booked = reader.ReadDouble();
            ratios = reader.Map(from => from.ReadString(), from => from.ReadDouble(), StringComparer.Ordinal);
            IsCommitGiven = reader.ReadBoolean();
            IsWeightedGiven = reader.ReadBoolean();
            Calls = reader.List(CallHabits.PastCall.Read);
        }

        /// <summary>Reads what <see cref="Write"/> wrote.</summary>
        public static ReplayPoint Read(BinaryReader reader) => new(reader);

        /// <summary>Writes it.</summary>
        public void Write(BinaryWriter writer)
        {
            writer.Write(Spread);
            writer.Write(Booked);
            writer.Put(ratios, (to, method) => to.Write(method), (to, ratio) => to.Write(ratio));
            writer.Write(IsCommitGiven);
            writer.Write(IsWeightedGiven);
            writer.Write(Calls.Count);
            foreach (var call in Calls)
            {
                call.Write(writer);
            }
        }

        /// <summary>The standard deviation by deals and new revenue ÷ actual.</summary>
        public double Spread { get; }

        /// <summary>The sellers' own calls.</summary>
        public IReadOnlyList<CallHabits.PastCall> Calls { get; }

        /// <summary>Whether most sellers had called by then.</summary>
        public bool IsCommitGiven { get; }

        /// <summary>Whether anything was known of how deals convert.</summary>
        public bool IsWeightedGiven { get; }

        /// <summary>Whether a method was a forecast by then.</summary>
        public bool IsGiven(string method) => ForecastMethods.IsGiven(method, IsCommitGiven, IsWeightedGiven);

        /// <summary>Booked by then ÷ actual.</summary>
        public double Booked { get; }

        /// <summary>Forecast ÷ actual; null where the method gave none above 0.</summary>
        public double? Ratio(string method) => ratios.TryGetValue(method, out var ratio) ? ratio : null;
    }
}

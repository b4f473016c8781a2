using RevBot.Data.Book;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Learning.Training;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Watch;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// A closed quarter forecast again at each of its weeks, with what was known and learnt then: nothing of the quarter is in
/// what it is forecast with. Kept as shares of the actual, without amounts.
/// </summary>
internal sealed class QuarterReplay : ICompanyNorm<QuarterReplay>
{
    private readonly ReplayPoint?[] points = new ReplayPoint?[QuarterWeek.Count];

    private QuarterReplay(Period quarter) => Quarter = quarter;

    private readonly Dictionary<int, SaidAndCame> watched = [];

    internal Period Quarter { get; }

    /// <summary>What the model said of single deals and what came, at the weeks that are watched; empty below its rung.</summary>
    internal IReadOnlyDictionary<int, SaidAndCame> Watched => watched;

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
                replay.watched[week] = SaidAndCame.Read(reader);
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
        foreach (var standing in sample.Weeks(everything))
        {
            var forecast = Forecaster.Replay(standing, learning, people, week);
            if (forecast.Model is not null && ForecastHealth.Weeks.Contains(week))
            {
                replay.watched[week] = SaidAndCame.Of(
                    forecast.Deals,
                    (week, standing.Open.Count),
                    everything,
                    replay.Quarter
                );
            }

            replay.points[week++] = new(forecast, sample.Bookings, [.. Calls(forecast, won, sample.Bookings)]);
        }

        return replay;
    }

    private static IEnumerable<PastCall> Calls(RawForecast raw, IReadOnlyDictionary<int, double> won, double actual) =>
        raw
            .Sellers.Where(seller => seller is { IsCall: true, Amount: > 0 })
            .Select(seller => new PastCall(
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
}

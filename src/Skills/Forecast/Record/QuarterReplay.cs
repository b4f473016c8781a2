using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Forecast.Features;
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

    internal Period Quarter { get; }

    /// <summary>The weeks 0 to 12; null where the quarter brought nothing to measure by.</summary>
    internal IReadOnlyList<ReplayPoint?> Points => points;

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
            var raw = Forecaster.Make(standing, learning, people);
            replay.points[week++] = new(raw, sample.Bookings, [.. Calls(raw, won, sample.Bookings)]);
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

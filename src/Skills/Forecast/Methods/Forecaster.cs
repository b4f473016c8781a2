using System.Collections.Concurrent;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// Makes the raw forecast of a quarter from where a view stands in it and what was learnt. Deals of the view, rates of
/// the company.
/// </summary>
internal sealed class Forecaster
{
    private const int EnoughToShare = 4096;
    private readonly Standing standing;
    private readonly ForecastLearning learning;
    private readonly double week;
    private readonly double drift;
    private readonly double left;
    private readonly ReplayThinning? thinning;

    private Forecaster(Standing standing, ForecastLearning learning, ReplayThinning? thinning)
    {
        (this.standing, this.learning, this.thinning) = (standing, learning, thinning);
        week = QuarterWeek.Elapsed(standing.Period, standing.View.Today);
        drift = learning.Drift(week);
        left = standing.Period.DaysLeft(standing.View.Today);
    }

    /// <param name="standing">Where the view stands.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="people">Whose calls count; null where a filter cuts across people.</param>
    public static RawForecast Make(Standing standing, ForecastLearning learning, IReadOnlySet<int>? people) =>
        new Forecaster(standing, learning, null).Make(people);

    /// <summary>
    /// The same of a quarter that is replayed: in a very large book the model reads a share of the deals, and the rest stand
    /// in it by the conversion table (see <see cref="ReplayThinning"/>). The deals that were read are those that it gives.
    /// </summary>
    /// <param name="standing">Where the company stood.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="people">Whose calls count.</param>
    /// <param name="week">0 to 12.</param>
    public static RawForecast Replay(
        Standing standing,
        ForecastLearning learning,
        IReadOnlySet<int> people,
        int week
    ) =>
        new Forecaster(
            standing,
            learning,
            learning.Model is null ? null : ReplayThinning.Of(standing.OpenDeals, week)
        ).Make(people);

    private RawForecast Make(IReadOnlySet<int>? people)
    {
        var deals = new List<DealExpectation>(thinning is null ? standing.Open.Count : 0);
        var (weighted, defaults, variance, expected) = (0.0, 0.0, 0.0, 0.0);
        var chances = Chances();
        for (var place = 0; place < chances.Length; place++)
        {
            ref readonly var open = ref standing.OpenDeals[place];
            var share = left > 0 ? Share(open) : 0;
            weighted += share * open.Amount;
            defaults += Counts(open) ? (open.State.Stage.Probability ?? 0) * open.Amount : 0;
            var deal = Expected(open, chances[place] ?? share);
            if (thinning is null || chances[place] is not null)
            {
                deals.Add(deal);
            }

            var plain = Expected(open, share);
            expected += Part(open, deal.Expected, plain.Expected);
            variance += Part(open, VarianceOf(deal), VarianceOf(plain));
        }

        var (fresh, freshVariance) = New();
        var commit = Commit(people);
        var raw = new RawForecast
        {
            Week = week,
            Booked = standing.Booked,
            Commit = commit?.Amount.Minor,
            Sellers = commit?.Sellers ?? [],
            IsCommitGiven = commit?.IsGiven == true,
            Weighted = standing.Booked + weighted + fresh,
            Model = learning.Model is null ? null : standing.Booked + expected + fresh,
            NewRevenue = fresh,
            NewVariance = freshVariance,
            DealVariance = variance,
            CrmDefault = standing.Booked + defaults,
            Deals = deals,
        };
        return ByPast(raw);
    }

    // What the quarters before say alone. Without a table, percentages or a past the pipeline is all there is.
    private RawForecast ByPast(RawForecast raw)
    {
        var (history, curve) = (standing.History, learning.Curve);
        var level = BookingLevel.Of(history);
        return raw with
        {
            IsWeightedGiven = learning.Table is not null || HasPercentages() || level is null,
            Bookings = level?.Forecast(standing.Booked, curve.ToCome(week, left), curve.Scatter),
            SeasonalNaive = history.Of(4) is > 0 and var before ? before : null,
            RunRate = history.Trailing > 0 ? standing.Booked + (left * history.DailyRate) : null,
        };
    }

    // What the model says of each open deal; null where it says nothing. Each is a function of its deal alone, so many are
    // worked out side by side, and added up one after another.
    private double?[] Chances()
    {
        var chances = new double?[standing.Open.Count];
        if (learning.Model is not { } model || left <= 0)
        {
            return chances;
        }

        if (chances.Length < EnoughToShare)
        {
            Fill(0, chances.Length);
        }
        else
        {
            Parallel.ForEach(Partitioner.Create(0, chances.Length), range => Fill(range.Item1, range.Item2));
        }

        return chances;

        void Fill(int from, int to)
        {
            for (var place = from; place < to; place++)
            {
                if (thinning?.Keeps(standing.OpenDeals[place]) != false)
                {
                    chances[place] = model.Probability(standing.Snapshot(place));
                }
            }
        }
    }

    private DealExpectation Expected(in OpenDeal open, double probability)
    {
        var amount = open.Amount * drift;
        return new(open.Deal, probability, probability * amount, amount);
    }

    private static double VarianceOf(in DealExpectation deal) =>
        deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability);

    private double Part(in OpenDeal open, double byModel, double byTable) =>
        thinning is null ? byModel : thinning.Part(open, byModel, byTable);

    private double Share(in OpenDeal open) =>
        learning.Share(week, open.State.Stage, open.Deal.Segment, (open.IsDue, Counts(open)));

    // Data without close dates cannot say what is due, so all of it counts.
    private bool Counts(in OpenDeal open) => open.IsDue || !standing.View.Coverage.CloseDates;

    private bool HasPercentages() =>
        standing.View.Company.Stages.Any(stage => stage.Outcome == StageOutcome.Open && stage.Probability > 0);

    private CommitForecast? Commit(IReadOnlySet<int>? people) =>
        standing.View.Coverage is { Calls: false, Categories: false }
            ? null
            : CommitForecast.Of(standing.View, standing.Period, standing.Judged, people);

    // New deals come as lumps of the usual size; what varies beyond that between quarters is the company's to know.
    private (double Amount, double Variance) New()
    {
        if (learning.New is not { } fresh || left <= 0)
        {
            return (0, 0);
        }

        var usual = standing.History.Usual(NewRevenue.BaseQuarters);
        var amount =
            usual
            * fresh.Share(week, NewRevenue.SeasonOf(standing.View.Company.Calendar, standing.Period))
            * Math.Min(1, left / QuarterWeek.Days);
        var between = fresh.Variance(week) * usual * usual;
        var lumps = amount * standing.History.Lumpiness;
        return (amount, standing.View.Scope.SeesAll ? between : Math.Max(lumps, between));
    }
}

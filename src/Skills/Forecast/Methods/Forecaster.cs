using System.Collections.Concurrent;
using NodaTime;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// Makes the raw forecast of a quarter from where a view stands in it and what was learnt. Deals come from the view, rates from
/// the company.
/// </summary>
internal sealed class Forecaster
{
    private const int EnoughToShare = 4096;
    private readonly PeriodPosition position;
    private readonly ForecastLearning learning;
    private readonly double week;
    private readonly double drift;
    private readonly double left;
    private readonly ReplayThinning? thinning;

    private Forecaster(PeriodPosition position, ForecastLearning learning, LocalDate day, ReplayThinning? thinning)
    {
        (this.position, this.learning, this.thinning) = (position, learning, thinning);
        week = QuarterWeek.Elapsed(position.Period, day);
        drift = learning.Drift(week);
        left = position.Period.DaysLeft(day);
    }

    /// <param name="position">Where the view stands.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="people">Whose calls count; null where a filter cuts across people.</param>
    public static RawForecast Make(PeriodPosition position, ForecastLearning learning, IReadOnlySet<int>? people) =>
        new Forecaster(position, learning, position.Day, null).Make(people);

    /// <summary>The frame of a position of all deals, those of the company or of a view.</summary>
    /// <param name="position">Where it stands.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="day">As of which the period is forecast.</param>
    public static ForecastFrame Frame(PeriodPosition position, ForecastLearning learning, LocalDate day)
    {
        var all = new Forecaster(position, learning, day, null);
        return all.Frame(all.Weighted(), all.Commit(null)?.IsGiven == true);
    }

    /// <summary>
    /// The same of a quarter that is replayed: in a very large book the model reads a share of the deals, and the rest stand
    /// in it by the conversion table (see <see cref="ReplayThinning"/>). The deals that were read are those that it gives.
    /// </summary>
    /// <param name="position">Where the company stood.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="people">Whose calls count.</param>
    /// <param name="week">0 to 12.</param>
    public static RawForecast Replay(
        PeriodPosition position,
        ForecastLearning learning,
        IReadOnlySet<int> people,
        int week
    ) =>
        new Forecaster(
            position,
            learning,
            position.Day,
            learning.Model is null ? null : ReplayThinning.For(position.OpenDeals, week)
        ).Make(people);

    /// <summary>Every method's number, in minor units.</summary>
    private RawForecast Make(IReadOnlySet<int>? people)
    {
        var open = Open();
        var commit = Commit(people);
        var frame = FindFrame(open.Weighted, commit?.IsGiven == true);
        var past = position.History.Total;
        var fresh = frame.NewRate * past;
        return new()
        {
            Week = week,
            Booked = position.Booked,
            Frame = frame,
            Commit = commit?.Amount.Minor,
            Sellers = commit?.Sellers ?? [],
            IsCommitGiven = frame.IsCommitGiven,
            Weighted = position.Booked + open.Weighted + fresh,
            IsWeightedGiven = frame.IsWeightedGiven,
            Model = learning.Model is null ? null : position.Booked + open.Expected + fresh,
            Bookings = frame.BookingsOf(position.Booked, past),
            NewRevenue = fresh,
            NewVariance = NewVariance(frame, past, fresh),
            DealVariance = open.Variance,
            SeasonalNaive = position.History.Of(4) is > 0 and var before ? before : null,
            RunRate = position.History.Trailing > 0 ? position.Booked + (left * position.History.DailyRate) : null,
            CrmDefault = position.Booked + open.Defaults,
            Deals = open.Deals,
        };
    }

    /// <summary>What the open deals add.</summary>
    private OpenSums Open()
    {
        var deals = new List<DealExpectation>(thinning is null ? position.Open.Count : 0);
        var (weighted, defaults, variance, expected) = (0.0, 0.0, 0.0, 0.0);
        var chances = Chances();
        for (var place = 0; place < chances.Length; place++)
        {
            ref readonly var open = ref position.OpenDeals[place];
            var share = left > 0 ? Share(open) : 0;
            weighted += share * open.Amount;
            defaults += Counts(open) ? (open.State.Stage.Probability ?? 0) * open.Amount : 0;
            var deal = Expected(open, chances[place] ?? share) with { Weighted = share * open.Amount };
            if (thinning is null || chances[place] is not null)
            {
                deals.Add(deal);
            }

            var plain = Expected(open, share);
            expected += Part(open, deal.Expected, plain.Expected);
            variance += Part(open, VarianceOf(deal), VarianceOf(plain));
        }

        return new(deals, weighted, expected, variance, defaults);
    }

    /// <summary>
    /// The company's frame. Few deals would tell somebody of a single one of somebody else's: until 40 are won and 40 lost, the
    /// frame is that of all deals in view.
    /// </summary>
    private ForecastFrame FindFrame(double weighted, bool isCommitGiven) =>
        learning.Level > HistoryLevel.StagePercentages && !position.IsOfTheCompany ? CompanyFrames.Find(position)
        : position.Whole == position ? Frame(weighted, isCommitGiven)
        : Frame(position.Whole, learning, position.Day);

    /// <summary>What the open deals add to the weighted pipeline.</summary>
    private double Weighted()
    {
        var weighted = 0.0;
        foreach (ref readonly var open in position.OpenDeals)
        {
            weighted += left > 0 ? Share(open) * open.Amount : 0;
        }

        return weighted;
    }

    /// <summary>
    /// The frame, with what the quarters before say alone. Without a table, percentages or a past the pipeline is all there is.
    /// </summary>
    private ForecastFrame Frame(double weighted, bool isCommitGiven)
    {
        var (history, curve) = (position.History, learning.Curve);
        var (past, booked) = (history.Total, (double)position.Booked);
        var level = BookingLevel.Estimate(history);
        var bookings = level?.Forecast(booked / past, curve.ToCome(week, left), curve.Scatter);
        var (fresh, between) = New();
        return new()
        {
            NewRate = past > 0 ? fresh / past : 0,
            NewVariance = past > 0 ? between / past / past : 0,
            Level = level,
            ToComeRate = bookings - (booked / past),
            WonOfWeighted = Share(booked, booked + weighted + fresh),
            WonOfBookings = Share(booked, bookings * past),
            IsCommitGiven = isCommitGiven,
            IsWeightedGiven = learning.Table is not null || HasPercentages() || level is null,
        };
        static double? Share(double part, double? whole) => whole > 0 ? part / whole : null;
    }

    /// <summary>
    /// What the model says of each open deal; null where it says nothing. Each is a function of its deal alone, so many are
    /// worked out side by side, and added up one after another.
    /// </summary>
    private double?[] Chances()
    {
        var chances = new double?[position.Open.Count];
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
                if (thinning?.Keeps(position.OpenDeals[place]) != false)
                {
                    chances[place] = model.Probability(position.Snapshot(place));
                }
            }
        }
    }

    /// <summary>
    /// A deal at a probability; its amount drifts until it is won as amounts did in past quarters.
    /// </summary>
    private DealExpectation Expected(in PeriodPosition.OpenDeal open, double probability)
    {
        var amount = open.Amount * drift;
        return new(open.Deal, probability, probability * amount, amount);
    }

    /// <summary>a²p(1 − p).</summary>
    private static double VarianceOf(in DealExpectation deal) =>
        deal.Amount * deal.Amount * deal.Probability * (1 - deal.Probability);

    /// <summary>
    /// What a deal adds to a sum; in a thinned replay the table stands in for what was not read.
    /// </summary>
    private double Part(in PeriodPosition.OpenDeal open, double byModel, double byTable) =>
        thinning is null ? byModel : thinning.Part(open, byModel, byTable);

    /// <summary>The deal's share in the weighted pipeline.</summary>
    private double Share(in PeriodPosition.OpenDeal open) =>
        learning.Share(week, open.State.Stage, open.Deal.Segment, (open.IsDue, Counts(open)));

    /// <summary>Data without close dates cannot say what is due, so all of it counts.</summary>
    private bool Counts(in PeriodPosition.OpenDeal open) => open.IsDue || !position.View.Coverage.CloseDates;

    /// <summary>Whether the CRM gives any open stage a percentage above 0.</summary>
    private bool HasPercentages() =>
        position.View.Company.Stages.Any(stage => stage.Outcome == StageOutcome.Open && stage.Probability > 0);

    /// <summary>The AE commit; null where the data has neither calls nor categories.</summary>
    private CommitForecast? Commit(IReadOnlySet<int>? people) =>
        position.View.Coverage is { Calls: false, Categories: false }
            ? null
            : CommitForecast.Add(position.View, position.Period, (position.Judged, position.Whole.Judged), people);

    /// <summary>Revenue of deals not created yet, and how much it differs between quarters.</summary>
    private (double Amount, double Variance) New()
    {
        if (learning.New is not { } fresh || left <= 0)
        {
            return (0, 0);
        }

        var usual = position.History.Usual(NewRevenue.BaseQuarters);
        var amount =
            usual
            * fresh.Share(week, NewRevenue.SeasonOf(position.View.Company.Calendar, position.Period))
            * Math.Min(1, left / QuarterWeek.Days);
        return (amount, fresh.Variance(week) * usual * usual);
    }

    /// <summary>
    /// New deals come as lumps of the usual size; what varies beyond that between quarters is the company's to know.
    /// </summary>
    private double NewVariance(ForecastFrame frame, double past, double fresh)
    {
        var between = frame.NewVariance * past * past;
        return position.IsOfTheCompany ? between : Math.Max(fresh * position.History.Lumpiness, between);
    }

    /// <summary>The open deals with what is expected of each, and their sums in minor units.</summary>
    private sealed record OpenSums(
        IReadOnlyList<DealExpectation> Deals,
        double Weighted,
        double Expected,
        double Variance,
        double Defaults
    );
}

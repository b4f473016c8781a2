using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// Makes the raw forecast of a quarter from where a view stands in it and what was learnt. Deals of the view, rates of
/// the company.
/// </summary>
internal sealed class Forecaster
{
    private const double DaysPerWeek = 7;
    private readonly Standing standing;
    private readonly ForecastLearning learning;
    private readonly double week;
    private readonly double drift;
    private readonly double left;

    private Forecaster(Standing standing, ForecastLearning learning)
    {
        (this.standing, this.learning) = (standing, learning);
        week = QuarterWeek.Elapsed(standing.Period, standing.View.Today);
        drift = learning.Drift(week);
        left = standing.Period.DaysLeft(standing.View.Today);
    }

    /// <param name="standing">Where the view stands.</param>
    /// <param name="learning">What was learnt before the quarter.</param>
    /// <param name="people">Whose calls count; null where a filter cuts across people.</param>
    public static RawForecast Make(Standing standing, ForecastLearning learning, IReadOnlySet<int>? people) =>
        new Forecaster(standing, learning).Make(people);

    private RawForecast Make(IReadOnlySet<int>? people)
    {
        var deals = new List<DealExpectation>(standing.Open.Count);
        var (weighted, defaults, variance) = (0.0, 0.0, 0.0);
        foreach (var open in standing.Open)
        {
            var share = left > 0 ? Share(open) : 0;
            weighted += share * open.Amount;
            defaults += Counts(open) ? (open.State.Stage.Probability ?? 0) * open.Amount : 0;
            var probability =
                learning.Model is { } model && left > 0
                    ? model.Probability(standing.Reader.Read(open.Deal, open.State))
                    : share;
            var amount = open.Amount * drift;
            deals.Add(new(open.Deal, probability, probability * amount, amount));
            variance += amount * amount * probability * (1 - probability);
        }

        var (fresh, freshVariance) = New();
        var commit = Commit(people);
        return new()
        {
            Week = week,
            Booked = standing.Booked,
            Commit = commit?.Amount.Minor,
            Sellers = commit?.Sellers ?? [],
            IsCommitGiven = commit?.IsGiven == true,
            Weighted = standing.Booked + weighted + fresh,
            Model = learning.Model is null ? null : standing.Booked + deals.Sum(deal => deal.Expected) + fresh,
            NewRevenue = fresh,
            NewVariance = freshVariance,
            DealVariance = variance,
            SeasonalNaive = standing.History.Of(4) is > 0 and var before ? before : null,
            RunRate = standing.History.Trailing > 0 ? standing.Booked + (left * standing.History.DailyRate) : null,
            CrmDefault = standing.Booked + defaults,
            Deals = deals,
        };
    }

    private double Share(in OpenDeal open) =>
        learning.Share(week, open.State.Stage, open.Deal.Segment, (open.IsDue, Counts(open)));

    // Data without close dates cannot say what is due, so all of it counts.
    private bool Counts(in OpenDeal open) => open.IsDue || !standing.View.Coverage.CloseDates;

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
            * Math.Min(1, left / DaysPerWeek);
        var between = fresh.Variance(week) * usual * usual;
        var lumps = amount * standing.History.Lumpiness;
        return (amount, standing.View.Scope.SeesAll ? between : Math.Max(lumps, between));
    }
}

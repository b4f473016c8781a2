using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange;

/// <summary>A period's forecast at one moment, made from what was known then.</summary>
internal sealed class ForecastMoment
{
    private readonly Dictionary<int, CountedDeal> counted = [];

    private ForecastMoment(PeriodPosition position, DealSelection selection) =>
        (Position, Selection) = (position, selection);

    /// <summary>What is booked and open at the moment, among the deals asked about.</summary>
    public PeriodPosition Position { get; }

    /// <summary>The view of the moment.</summary>
    public ScopedBook View => Position.View;

    /// <summary>Which deals are asked about.</summary>
    public DealSelection Selection { get; }

    /// <summary>What the closed quarters taught by then; null where the forecast does not cover the period.</summary>
    public ForecastKnowledge? Knowledge { get; private init; }

    /// <summary>The methods' numbers; null where the forecast does not cover the period.</summary>
    public Outlook? Outlook { get; private init; }

    /// <summary>The knowledge of a moment that the forecast covers.</summary>
    /// <exception cref="InvalidOperationException">It does not cover the period.</exception>
    public ForecastKnowledge Known => Knowledge ?? throw new InvalidOperationException("The period is not covered.");

    /// <summary>The methods' numbers of a moment that the forecast covers.</summary>
    /// <exception cref="InvalidOperationException">It does not cover the period.</exception>
    public Outlook Predicted => Outlook ?? throw new InvalidOperationException("The period is not covered.");

    /// <summary>The AE commit by what was known then.</summary>
    public required CommitForecast Commit { get; init; }

    /// <summary>Weeks of the quarter over, in fractions.</summary>
    public double Week => QuarterWeek.Elapsed(Position.Period, Position.Day);

    /// <summary>Whether no day of the period is left.</summary>
    public bool IsOver => Position.Period.DaysLeft(Position.Day) == 0;

    /// <summary>The newest quarter that was over: two moments with the same one share their knowledge.</summary>
    public Period NewestClosed => Forecast.Learning.LearningWindow.NewestClosed(View);

    /// <summary>The deals that count, by their place in the book.</summary>
    public IReadOnlyDictionary<int, CountedDeal> Counted => counted;

    /// <param name="view">The view of the moment.</param>
    /// <param name="period">What is forecast.</param>
    /// <param name="selection">Which deals.</param>
    /// <param name="covered">Whether the forecast's knowledge fits the period at both moments.</param>
    public static ForecastMoment Measure(ScopedBook view, Period period, DealSelection selection, bool covered)
    {
        var position = PeriodPosition.Of(view, period, selection);
        var knowledge = covered ? view.Norm<ForecastKnowledge>() : null;
        var people = ForecastPeople.Concerned(view, selection);
        var moment = new ForecastMoment(position, selection)
        {
            Knowledge = knowledge,
            Outlook = knowledge is null ? null : OutlookOf(position, selection, people, knowledge),
            Commit = CommitForecast.Add(view, period, (position.Judged, position.Whole.Judged), people),
        };
        moment.Count();
        return moment;
    }

    // That of now is worked out once for all questions, that of an earlier moment from the position at hand.
    private static Outlook OutlookOf(
        PeriodPosition position,
        DealSelection selection,
        IReadOnlySet<int>? people,
        ForecastKnowledge knowledge
    ) =>
        position.View.IsLatest
            ? Outlook.Of(position.View, position.Period, selection)
            : Outlook.Predict(position, people, knowledge);

    /// <summary>Whether a deal in a state belonged to the scope and to the people asked about.</summary>
    public bool IsOurs(in DealState state) =>
        (View.Scope.SeesAll || state.Owner is not null) && Selection.MatchesOwner(state);

    /// <summary>Notes each deal that counts; the model reads open deals once.</summary>
    private void Count()
    {
        var isScored = Outlook?.Raw.Model is not null && !IsOver;
        for (var place = 0; place < Position.Open.Count; place++)
        {
            ref readonly var open = ref Position.OpenDeals[place];
            counted[open.Deal.Order] = new(
                open.Deal,
                open.State,
                open.IsDue,
                isScored ? Position.Snapshot(place) : null
            );
        }

        foreach (var (deal, state) in Position.Won)
        {
            counted[deal.Order] = new(deal, state, true);
        }
    }
}

using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Features;

/// <summary>Where a view stands in a period: what is booked, and which deals are open. Omitted ones do not count.</summary>
internal sealed class PeriodPosition
{
    private readonly List<OpenDeal> open;
    private readonly List<(Deal Deal, DealState State)> won = [];
    private DealSnapshot?[]? snapshots;

    private readonly WonAges? ages;
    private PeriodPosition? whole;

    private PeriodPosition(ScopedBook view, Period period, Past before, List<OpenDeal> open)
    {
        this.open = open;
        (ages, View, Period, Sellers, History) = (before.Ages, view, period, before.Sellers, before.History);
        (Reader, Judged) = (new(view, period, before.Sellers), new(period, view.Tuning));
    }

    /// <summary>The same of all deals in view; itself where all are meant.</summary>
    public PeriodPosition Whole => whole ?? this;

    /// <summary>Whether it holds all deals of the company.</summary>
    public bool IsOfTheCompany => whole is null && View.Scope.SeesAll;

    /// <summary>The view.</summary>
    public ScopedBook View { get; }

    /// <summary>The period.</summary>
    public Period Period { get; }

    /// <summary>Closed won in the period, in minor units.</summary>
    public long Booked { get; private set; }

    /// <summary>How many deals are won in the period.</summary>
    public int WonDeals { get; private set; }

    /// <summary>The deals won in the period, in the order of the book.</summary>
    public IReadOnlyList<(Deal Deal, DealState State)> Won => won;

    /// <summary>The day as of which the period is forecast: the view's, or where the data end before it their last.</summary>
    public LocalDate Day => DayIn(View, Period);

    /// <summary>
    /// The day of a view in a period: where the data end before the view's day, their last day, from the eve of the period on.
    /// </summary>
    public static LocalDate DayIn(ScopedBook view, Period period) =>
        view.DataDay == view.Today ? view.Today : LocalDate.Max(view.DataDay, period.Start.PlusDays(-1));

    /// <summary>Open deals, whenever due, in the order of the book.</summary>
    public IReadOnlyList<OpenDeal> Open => open;

    /// <summary>The same without copies; valid until the position changes.</summary>
    public ReadOnlySpan<OpenDeal> OpenDeals => CollectionsMarshal.AsSpan(open);

    /// <summary>Reads a deal as the model sees it.</summary>
    public SnapshotReader Reader { get; }

    /// <summary>Keeps each snapshot once it is read, for callers that look at deals more than once.</summary>
    public PeriodPosition Remembering()
    {
        snapshots = new DealSnapshot?[open.Count];
        return this;
    }

    /// <summary>What the model sees of an open deal. Several may ask side by side, each for other places.</summary>
    /// <param name="place">Its place among the open deals.</param>
    public DealSnapshot Snapshot(int place)
    {
        ref readonly var deal = ref OpenDeals[place];
        return snapshots is null
            ? Reader.Read(deal.Deal, deal.State)
            : snapshots[place] ??= Reader.Read(deal.Deal, deal.State);
    }

    /// <summary>The same of any deal of the view: that of an open one which counts is read once.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">Its state at the view's instant.</param>
    public DealSnapshot See(Deal deal, in DealState state)
    {
        var (from, to) = (0, open.Count - 1);
        while (from <= to)
        {
            var place = (from + to) / 2;
            var order = OpenDeals[place].Deal.Order;
            if (order == deal.Order)
            {
                return Snapshot(place);
            }

            (from, to) = order < deal.Order ? (place + 1, to) : (from, place - 1);
        }

        return Reader.Read(deal, state);
    }

    /// <summary>The bookings before.</summary>
    public BookingHistory History { get; }

    /// <summary>Closed + commit by seller.</summary>
    public JudgedDeals Judged { get; }

    /// <summary>What sellers won and lost in the year before the period.</summary>
    public SnapshotReader.SellerRecords Sellers { get; }

    /// <summary>
    /// Where a view of now stands; of all its deals it is worked out once. Keeps each snapshot once it is read.
    /// </summary>
    /// <param name="view">The view; its instant is the one that counts.</param>
    /// <param name="period">Which period is forecast.</param>
    /// <param name="selection">Which deals are meant; null for all.</param>
    public static PeriodPosition Of(ScopedBook view, Period period, DealSelection? selection = null)
    {
        var all = view.IsLatest
            ? view.Kept(period, kept => Measure(kept, period).Remembering(), position => position.open.Count)
            : Measure(view, period).Remembering();
        return selection is null or { IsEverything: true } ? all : Part(view, all, selection).Remembering();
    }

    /// <summary>Goes through all deals of a view once.</summary>
    /// <param name="view">The view; its instant is the one that counts.</param>
    /// <param name="period">Which period is forecast.</param>
    public static PeriodPosition Measure(ScopedBook view, Period period)
    {
        var wonAges = view.Coverage.CloseDates ? null : new WonAges(EveOf(view, period));
        var all = new PeriodPosition(view, period, new(new(EveOf(view, period)), new(view, period), wonAges), []);
        foreach (var deal in view.Deals)
        {
            var state = deal.Now;
            all.Learn(deal, state);
            all.Enter(deal, state);
        }

        all.JudgeByAge();
        return all;
    }

    /// <summary>The same of some deals, where that of all is known.</summary>
    private static PeriodPosition Part(ScopedBook view, PeriodPosition all, DealSelection selection)
    {
        var period = all.Period;
        var part = new PeriodPosition(view, period, new(all.Sellers, new(view, period), all.ages), []) { whole = all };
        foreach (var deal in view.Deals)
        {
            var state = deal.Now;
            if (selection.Matches(deal, state))
            {
                part.Enter(deal, state);
            }
        }

        part.JudgeByAge();
        return part;
    }

    /// <summary>
    /// The same for each of some sellers, each as far as the deals are theirs, by one walk through the deals.
    /// </summary>
    /// <param name="view">The view; its instant is the one that counts.</param>
    /// <param name="period">Which period is forecast.</param>
    /// <param name="selection">Which deals are meant.</param>
    /// <param name="sellers">The sellers by id; one without deals has an empty position.</param>
    public static IReadOnlyDictionary<int, PeriodPosition> MeasureEach(
        ScopedBook view,
        Period period,
        DealSelection selection,
        IEnumerable<int> sellers
    )
    {
        var wonAges = view.Coverage.CloseDates ? null : new WonAges(EveOf(view, period));
        var all = new PeriodPosition(view, period, new(new(EveOf(view, period)), new(view, period), wonAges), []);
        var each = sellers.ToDictionary(
            seller => seller,
            _ => new PeriodPosition(view, period, new(all.Sellers, new(view, period), wonAges), []) { whole = all }
        );
        foreach (var deal in view.Deals)
        {
            var state = deal.Now;
            all.Learn(deal, state);
            all.Enter(deal, state);
            if (
                state.Owner is { } owner
                && each.TryGetValue(owner.Id, out var position)
                && selection.Matches(deal, state)
            )
            {
                position.Enter(deal, state);
            }
        }

        all.JudgeByAge();
        foreach (var position in each.Values)
        {
            position.JudgeByAge();
        }

        return each;
    }

    /// <summary>
    /// The same for a view inside a period of which the eve is known: only deals that were open then, or came later, are
    /// gone through.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="eve">The position on the eve.</param>
    /// <param name="places">Where the deals that may have been open since stand in the book.</param>
    /// <param name="room">Where the open deals are put: its content is replaced, so the position that used it before is no longer valid.</param>
    public static PeriodPosition Since(
        ScopedBook view,
        PeriodPosition eve,
        IReadOnlyList<int> places,
        List<OpenDeal> room
    )
    {
        room.Clear();
        var position = new PeriodPosition(view, eve.Period, new(eve.Sellers, eve.History, eve.ages), room);
        foreach (var place in places)
        {
            if (view.TryNow(place, out var deal, out var state))
            {
                position.Add(deal, state);
            }
        }

        position.JudgeByAge();
        return position;
    }

    private void JudgeByAge()
    {
        for (var place = 0; place < open.Count && ages is not null; place++)
        {
            open[place] = open[place] with { IsDue = ages.MayClose(open[place].Deal, Day) };
        }
    }

    /// <summary>Adds a deal to what is booked, open or was won before.</summary>
    private void Enter(Deal deal, in DealState state)
    {
        if (state.IsWon && !state.ClosesIn(Period))
        {
            History.Add(state);
        }

        Add(deal, state);
    }

    /// <summary>What a closed deal tells of all deals alike: how old won ones were, and what its seller does.</summary>
    private void Learn(Deal deal, in DealState state)
    {
        if (state.IsOpen)
        {
            return;
        }

        if (state.IsWon)
        {
            ages?.Add(deal, state);
        }

        Sellers.Add(state);
    }

    private static NodaTime.LocalDate EveOf(ScopedBook view, Period period)
    {
        var eve = period.Start.PlusDays(-1);
        return eve < view.Today ? eve : view.Today;
    }

    private void Add(Deal deal, in DealState state)
    {
        Judged.Add(state);
        if (state.IsWonIn(Period))
        {
            Booked += state.Value.Minor;
            WonDeals++;
            won.Add((deal, state));
        }
        else if (state.IsOpen && state.Category != ForecastCategory.Omitted)
        {
            open.Add(new(deal, state, state.Value.Minor, state.ClosesIn(Period)));
        }
    }

    /// <summary>What was read of the time before the period.</summary>
    /// <param name="Sellers">What sellers won and lost in the year before.</param>
    /// <param name="History">The bookings before.</param>
    /// <param name="Ages">How old won deals were; null where the data has close dates, which say more.</param>
    private sealed record Past(SnapshotReader.SellerRecords Sellers, BookingHistory History, WonAges? Ages);

    /// <summary>An open deal of a view.</summary>
    /// <param name="Deal">The deal.</param>
    /// <param name="State">Its state at the view's instant.</param>
    /// <param name="Amount">In minor units of the reporting currency; 0 where none is entered.</param>
    /// <param name="IsDue">Its close date lies in the period; in data without close dates, it is young enough to close, see <see cref="WonAges"/>.</param>
    internal readonly record struct OpenDeal(Deal Deal, DealState State, long Amount, bool IsDue);
}

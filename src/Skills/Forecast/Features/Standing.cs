using System.Runtime.InteropServices;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast.Features;

/// <summary>Where a view stands in a period: what is booked, and which deals are open. Omitted ones do not count.</summary>
internal sealed class Standing
{
    private readonly List<OpenDeal> open;
    private readonly List<(Deal Deal, DealState State)> won = [];
    private DealSnapshot?[]? snapshots;

    private readonly WonAges? ages;

    private Standing(
        ScopedBook view,
        Period period,
        (SellerRecords Sellers, BookingHistory History, WonAges? Ages) before,
        List<OpenDeal> open
    )
    {
        this.open = open;
        (var sellers, var history, ages) = before;
        (View, Period, Sellers, History) = (view, period, sellers, history);
        (Reader, Judged) = (new(view, period, sellers), new(period, view.Tuning));
    }

    public ScopedBook View { get; }

    public Period Period { get; }

    /// <summary>Closed won in the period, in minor units.</summary>
    public long Booked { get; private set; }

    public int WonDeals { get; private set; }

    /// <summary>The deals won in the period, in the order of the book.</summary>
    public IReadOnlyList<(Deal Deal, DealState State)> Won => won;

    /// <summary>Open deals, whenever due, in the order of the book.</summary>
    public IReadOnlyList<OpenDeal> Open => open;

    /// <summary>The same without copies; not to be held on to.</summary>
    public ReadOnlySpan<OpenDeal> OpenDeals => CollectionsMarshal.AsSpan(open);

    public SnapshotReader Reader { get; }

    /// <summary>From now on what is read of an open deal is kept, for those who look more than once.</summary>
    public Standing Remembering()
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

    /// <summary>The bookings before.</summary>
    public BookingHistory History { get; }

    /// <summary>Closed + commit by seller.</summary>
    public JudgedDeals Judged { get; }

    /// <summary>What sellers won and lost in the year before the period.</summary>
    public SellerRecords Sellers { get; }

    /// <summary>Goes through the deals of a view once.</summary>
    /// <param name="view">The view; its instant is the one that counts.</param>
    /// <param name="period">Which period is forecast.</param>
    /// <param name="selection">Which deals are meant; null for all.</param>
    public static Standing Of(ScopedBook view, Period period, DealSelection? selection = null)
    {
        var wonAges = view.Coverage.CloseDates ? null : new WonAges(EveOf(view, period));
        var standing = new Standing(view, period, (new(EveOf(view, period)), new(view, period), wonAges), []);
        foreach (var deal in view.Deals)
        {
            var state = deal.Now;
            var isMeant = selection is null || selection.Matches(deal, state);
            if (!state.IsOpen)
            {
                standing.Remember(deal, state, isMeant);
            }

            if (isMeant)
            {
                standing.Add(deal, state);
            }
        }

        standing.JudgeByAge();
        return standing;
    }

    /// <summary>As far as the reader of a single deal needs it: the sellers' records, without the period's deals.</summary>
    /// <param name="view">The view.</param>
    /// <param name="period">Which period is forecast.</param>
    public static Standing ForReading(ScopedBook view, Period period)
    {
        var standing = new Standing(view, period, (new(EveOf(view, period)), new(view, period), null), []);
        foreach (var deal in view.Deals)
        {
            if (deal.Now is { IsOpen: false } closed)
            {
                standing.Sellers.Add(closed);
            }
        }

        return standing;
    }

    /// <summary>
    /// The same for a view inside a period of which the eve is known: only deals that were open then, or came later, are
    /// gone through.
    /// </summary>
    /// <param name="view">The view.</param>
    /// <param name="eve">The standing on the eve.</param>
    /// <param name="places">Where the deals that may have been open since stand in the book.</param>
    /// <param name="room">Where the open deals are put: what was in it is gone, and with it the standing that used it.</param>
    public static Standing Since(ScopedBook view, Standing eve, IReadOnlyList<int> places, List<OpenDeal> room)
    {
        room.Clear();
        var standing = new Standing(view, eve.Period, (eve.Sellers, eve.History, eve.ages), room);
        foreach (var place in places)
        {
            if (view.TryNow(place, out var deal, out var state))
            {
                standing.Add(deal, state);
            }
        }

        standing.JudgeByAge();
        return standing;
    }

    private void JudgeByAge()
    {
        for (var place = 0; place < open.Count && ages is not null; place++)
        {
            open[place] = open[place] with { IsDue = ages.MayClose(open[place].Deal, View.Today) };
        }
    }

    private void Remember(Deal deal, in DealState closed, bool isMeant)
    {
        if (closed.IsWon)
        {
            ages?.Add(deal, closed);
        }

        Sellers.Add(closed);
        if (isMeant && closed.IsWon && !closed.ClosesIn(Period))
        {
            History.Add(closed);
        }
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
}

using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Forecast.Features;

/// <summary>Where a view stands in a period: what is booked, and which deals are open. Omitted ones do not count.</summary>
internal sealed class Standing
{
    private readonly List<OpenDeal> open = [];

    private Standing(ScopedBook view, Period period)
    {
        (View, Period, Sellers) = (view, period, new(view));
        Reader = new(view, period, Sellers);
        (History, Judged) = (new(view, period), new(period));
    }

    public ScopedBook View { get; }

    public Period Period { get; }

    /// <summary>Closed won in the period, in minor units.</summary>
    public long Booked { get; private set; }

    public int WonDeals { get; private set; }

    /// <summary>Open deals, whenever due, in the order of the book.</summary>
    public IReadOnlyList<OpenDeal> Open => open;

    public SnapshotReader Reader { get; }

    /// <summary>The bookings before.</summary>
    public BookingHistory History { get; }

    /// <summary>Closed + commit by seller.</summary>
    public JudgedDeals Judged { get; }

    private SellerRecords Sellers { get; }

    /// <summary>Goes through the deals of a view once.</summary>
    /// <param name="view">The view; its instant is the one that counts.</param>
    /// <param name="period">Which period is forecast.</param>
    /// <param name="selection">Which deals are meant; null for all.</param>
    public static Standing Of(ScopedBook view, Period period, DealSelection? selection = null)
    {
        var standing = new Standing(view, period);
        foreach (var deal in view.Deals)
        {
            var state = deal.Now;
            if (!state.IsOpen)
            {
                standing.Sellers.Add(state);
            }

            if (selection is null || selection.Matches(deal, state))
            {
                standing.Add(deal, state);
            }
        }

        return standing;
    }

    private void Add(Deal deal, in DealState state)
    {
        Judged.Add(state);
        if (state.IsWon)
        {
            AddWon(state);
        }
        else if (state.IsOpen && state.Category != ForecastCategory.Omitted)
        {
            open.Add(new(deal, state, state.Value.Minor, state.ClosesIn(Period)));
        }
    }

    private void AddWon(in DealState state)
    {
        if (state.ClosesIn(Period))
        {
            Booked += state.Value.Minor;
            WonDeals++;
        }
        else
        {
            History.Add(state);
        }
    }
}

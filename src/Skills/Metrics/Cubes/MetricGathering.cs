using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Norms;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.WinLoss;

namespace RevBot.Skills.Metrics.Cubes;

/// <summary>
/// One walk through the deals, adding to a cube what the asked measures need. What happened is counted by the day on
/// which it happened, what stands by the instant of the window. Groups are those that the deals stand in now, also for
/// what happened before.
/// </summary>
internal sealed class MetricGathering
{
    private readonly ScopedBook book;
    private readonly DealSelection selection;
    private readonly MetricWindow window;
    private readonly MetricCube cube;
    private readonly Ingredients needs;
    private readonly Data.Calendar.Period period;
    private readonly Instant start;
    private readonly Instant end;
    private readonly LocalDate day;
    private readonly StageConversion? conversion;
    private readonly CloseDateMoves? moves;
    private readonly StageStays? stays;
    private readonly IReadOnlyList<Data.Calendar.Period> quotaDays;

    /// <summary>Prepares a walk.</summary>
    /// <param name="book">The view.</param>
    /// <param name="selection">Which deals are meant.</param>
    /// <param name="window">The period, and the instant at which what stands is looked at.</param>
    /// <param name="cube">What is added to.</param>
    /// <param name="needs">What is gathered.</param>
    public MetricGathering(
        ScopedBook book,
        DealSelection selection,
        MetricWindow window,
        MetricCube cube,
        Ingredients needs
    )
    {
        (this.book, this.selection, this.window, this.cube, this.needs) = (book, selection, window, cube, needs);
        period = window.Period;
        start = Dates.CloseOf(period.Start.PlusDays(-1), book.Company.Zone);
        end = Dates.CloseOf(period.End, book.Company.Zone);
        day = window.DayOf(book);
        conversion = Needs(Ingredients.Weighted) ? book.NormsAt(day).Conversion(period) : null;
        moves = Needs(Ingredients.Moves) ? new(book, period, cube) : null;
        quotaDays = Needs(Ingredients.Quota) ? book.People.QuotaStretches(period) : [];
        stays = Needs(Ingredients.Stays) ? new(book, selection, period, cube) : null;
    }

    /// <summary>Walks through all deals of the view.</summary>
    public void Run()
    {
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (Needs(Ingredients.Closed))
            {
                AddClosed(deal, state);
            }

            if (Needs(Ingredients.Created))
            {
                AddCreated(deal, state);
            }

            if (Needs(Ingredients.Open | Ingredients.Weighted | Ingredients.Silence))
            {
                AddStanding(deal, state);
            }

            if (moves is not null && moves.MayTouch(state) && selection.Matches(deal, state))
            {
                moves.Add(deal, state);
            }

            stays?.Add(deal, state);
            if (Needs(Ingredients.Activities))
            {
                AddActivities(deal, state);
            }
        }
    }

    private bool Needs(Ingredients any) => (needs & any) != Ingredients.None;

    private void AddClosed(Deal deal, in DealState state)
    {
        if (!state.ClosesIn(period) || state.IsOpen || !selection.Matches(deal, state))
        {
            return;
        }

        var closed = ClosedDeal.Read(deal, state);
        foreach (var cell in cube.CellsOf(deal, state, state.CloseOn))
        {
            cell.AddClosed(closed, Needs(Ingredients.Values));
            if (closed.IsWon && IsBesideQuota(state))
            {
                cell.AddBesideQuota(state.Value, isWon: true);
            }
        }
    }

    private void AddCreated(Deal deal, in DealState state)
    {
        if (deal.CreatedAt is not { } created || created <= start || created > end || !selection.Matches(deal, state))
        {
            return;
        }

        var amount = state.Value;
        foreach (var cell in cube.CellsOf(deal, state, cube.HasTime ? deal.CreatedOn : null))
        {
            cell.AddCreated(amount);
        }
    }

    private void AddStanding(Deal deal, in DealState now)
    {
        var state = now;
        if (window.At is { } at && !deal.TryAt(at, out state))
        {
            return;
        }

        if (state.IsWon)
        {
            AddWonSoFar(deal, state);
        }
        else if (IsDue(state) && selection.Matches(deal, state))
        {
            AddDue(deal, state);
        }
    }

    // Without expected close dates every open deal counts; the notes say so.
    private bool IsDue(in DealState state) =>
        state.IsOpen
        && state.Category != ForecastCategory.Omitted
        && (state.ClosesIn(period) || !book.Coverage.CloseDates || (window.IsAnyTime && state.CloseOn is null));

    private void AddWonSoFar(Deal deal, in DealState state)
    {
        if (conversion is null || !state.ClosesIn(period) || !selection.Matches(deal, state))
        {
            return;
        }

        var amount = state.Value;
        foreach (var cell in cube.CellsOf(deal, state, state.CloseOn))
        {
            cell.AddWeighted(amount);
        }
    }

    private void AddDue(Deal deal, in DealState state)
    {
        var amount = state.Value;
        var weighted = amount.Times(conversion?.RateOf(state.Stage, deal.Segment) ?? 0);
        var silence = Needs(Ingredients.Silence) ? Silence(deal) : null;
        foreach (var cell in cube.CellsOf(deal, state, state.CloseOn))
        {
            cell.AddOpen(amount);
            if (IsBesideQuota(state))
            {
                cell.AddBesideQuota(amount, isWon: false);
            }

            cell.AddWeighted(weighted);
            if (silence is { } days)
            {
                cell.AddSilence(days);
            }
        }
    }

    // A year's bookings are not held against the quota of one of its quarters.
    private bool IsBesideQuota(in DealState state) =>
        quotaDays.Count > 0 && state.CloseOn is { } on && !quotaDays.Any(stretch => stretch.Contains(on));

    private int? Silence(Deal deal) =>
        (deal.Activities.LastOn(day) ?? deal.CreatedOn) is { } last && last <= day
            ? NodaTime.Period.DaysBetween(last, day)
            : null;

    private void AddActivities(Deal deal, in DealState state)
    {
        var log = deal.Activities;
        var sum = log.Days == 0 ? 0 : log.CountBetween(period.Start, period.End);
        if (sum == 0 || !selection.Matches(deal, state))
        {
            return;
        }

        if (!cube.HasTime)
        {
            AddActivities(deal, state, null, sum);
            return;
        }

        for (var index = 0; index < log.Days; index++)
        {
            if (period.Contains(log[index].Day))
            {
                AddActivities(deal, state, log[index].Day, log[index].Total);
            }
        }
    }

    private void AddActivities(Deal deal, in DealState state, LocalDate? on, int count)
    {
        foreach (var cell in cube.CellsOf(deal, state, on))
        {
            cell.AddActivities(count);
        }
    }
}

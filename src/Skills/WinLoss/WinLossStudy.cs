using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss;

/// <summary>One walk through the deals, and what it found among those closed in the period and in the one before.</summary>
internal sealed class WinLossStudy(ScopedBook book, DealSelection selection, DealDimension? dimension)
{
    public ClosedTally Now { get; } = new(book.Company.Currency);

    public ClosedTally Before { get; } = new(book.Company.Currency);

    public LossReasons Reasons { get; } = new(book.Company.Currency);

    /// <summary>Deals of the period in which a competitor is named.</summary>
    public WinRateGroups Competitors { get; } = new(book.Company.Currency);

    public WinRateGroups Groups { get; } = new(book.Company.Currency);

    public void Run(Period period, Period? compareTo)
    {
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            var isNow = state.ClosesIn(period);
            var isBefore = compareTo is not null && state.ClosesIn(compareTo);
            if ((!isNow && !isBefore) || state.IsOpen || !selection.Matches(deal, state))
            {
                continue;
            }

            var closed = ClosedDeal.Of(deal, state);
            if (isBefore)
            {
                Before.Add(closed);
            }

            if (isNow)
            {
                Add(deal, state, closed);
            }
        }
    }

    private void Add(Deal deal, in DealState state, in ClosedDeal closed)
    {
        Now.Add(closed);
        if (!closed.IsWon)
        {
            Reasons.Add(deal.LossReason, closed);
        }

        if (deal.Competitor is { } competitor)
        {
            Competitors.Add(competitor, closed);
        }

        if (dimension is null)
        {
            return;
        }

        foreach (var group in dimension.GroupsOf(book, deal, state))
        {
            Groups.Add(group, closed);
        }
    }
}

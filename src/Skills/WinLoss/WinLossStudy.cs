using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// What one walk through the deals found among those closed in a period, and among those closed in the period to
/// compare with. The two periods may overlap; a deal that closed in both counts in both.
/// </summary>
internal sealed class WinLossStudy
{
    private readonly ScopedBook book;
    private readonly DealDimension? dimension;

    private WinLossStudy(ScopedBook book, DealDimension? dimension)
    {
        (this.book, this.dimension) = (book, dimension);
        var currency = book.Company.Currency;
        (Now, Before, Reasons) = (new(currency), new(currency), new(currency));
        (Competitors, Groups) = (new(currency), new(currency));
    }

    /// <summary>The deals closed in the period.</summary>
    public ClosedTally Now { get; }

    /// <summary>The deals closed in the period to compare with; none where no period is given.</summary>
    public ClosedTally Before { get; }

    /// <summary>Why deals of the period were lost.</summary>
    public LossReasons Reasons { get; }

    /// <summary>Deals of the period in which a competitor is named, by competitor.</summary>
    public WinRateGroups Competitors { get; }

    /// <summary>Deals of the period by the dimension; none without a dimension.</summary>
    public WinRateGroups Groups { get; }

    /// <summary>Walks through the deals of a view.</summary>
    /// <param name="book">The view.</param>
    /// <param name="selection">Which deals are meant; a deal is judged by what it is now.</param>
    /// <param name="dimension">What <see cref="Groups"/> groups by; null for no groups.</param>
    /// <param name="period">The period.</param>
    /// <param name="compareTo">The period to compare with; null for none.</param>
    public static WinLossStudy Of(
        ScopedBook book,
        DealSelection selection,
        DealDimension? dimension,
        Period period,
        Period? compareTo
    )
    {
        var study = new WinLossStudy(book, dimension);
        foreach (var deal in compareTo is null ? book.DealsAround(period) : book.Deals)
        {
            var state = deal.Now;
            var isNow = state.ClosesIn(period);
            var isBefore = compareTo is not null && state.ClosesIn(compareTo);
            if ((!isNow && !isBefore) || state.IsOpen || !selection.Matches(deal, state))
            {
                continue;
            }

            var closed = ClosedDeal.Read(deal, state);
            if (isBefore)
            {
                study.Before.Add(closed);
            }

            if (isNow)
            {
                study.Add(deal, state, closed);
            }
        }

        return study;
    }

    private void Add(Deal deal, in DealState state, in ClosedDeal closed)
    {
        Now.Add(closed);
        if (!closed.IsWon)
        {
            var reason = deal.LossReason;
            Reasons.Add(reason is null ? null : Spellings.Tidiest(reason, book.Vocabulary.LossReasons), closed);
        }

        if (deal.Competitor is { } competitor)
        {
            Competitors.Add(Spellings.Tidiest(competitor, book.Vocabulary.Competitors), closed);
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

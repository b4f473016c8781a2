using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Provenance;

/// <summary>
/// The deals that a figure counts or adds up, found again in the view that the answer was given from.
/// </summary>
/// <param name="Listed">The largest amounts first, equal ones by id.</param>
/// <param name="Count">How many deals there are in all.</param>
/// <param name="Total">The sum of all their amounts, in the reporting currency.</param>
public sealed record CountedRows(IReadOnlyList<CountedRow> Listed, int Count, Money Total)
{
    /// <summary>How many deals are counted and not listed.</summary>
    public int LeftOut => Count - Listed.Count;

    /// <summary>The deals of a rule in an answer's period and filter.</summary>
    /// <param name="book">The view of the answer.</param>
    /// <param name="result">The answer: its period and the deals that it chose among.</param>
    /// <param name="deals">Which are counted.</param>
    /// <param name="most">How many are listed.</param>
    /// <returns>Null where the answer names no period.</returns>
    public static CountedRows? Of(ScopedBook book, SkillResult result, CountedDeals deals, int most)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(result);
        if (PeriodArgument.Parse(book, result.Period) is not { } period)
        {
            return null;
        }

        var found = new List<Deal>();
        foreach (var deal in book.Deals)
        {
            if (IsCounted(deal, period, result, deals))
            {
                found.Add(deal);
            }
        }

        var largest = found
            .OrderByDescending(deal => deal.Now.Value.Minor)
            .ThenBy(deal => deal.Id, StringComparer.Ordinal)
            .Take(most);
        return new([.. largest.Select(RowOf)], found.Count, Sum(book, found));
    }

    /// <summary>Deals by their ids, in the order given; what the view does not have is left out.</summary>
    /// <param name="book">The view of the answer.</param>
    /// <param name="ids">The CRM's ids.</param>
    /// <param name="most">How many are listed.</param>
    public static CountedRows Of(ScopedBook book, IReadOnlyList<string> ids, int most)
    {
        ArgumentNullException.ThrowIfNull(book);
        Deal[] found = [.. ids.Distinct(StringComparer.Ordinal).Select(book.Find).OfType<Deal>()];
        return new([.. found.Take(most).Select(RowOf)], found.Length, Sum(book, found));
    }

    private static Money Sum(ScopedBook book, IEnumerable<Deal> deals) =>
        deals.Aggregate(Money.Zero(book.Company.Currency), (sum, deal) => sum + deal.Now.Value);

    private static bool IsCounted(Deal deal, Period period, SkillResult result, CountedDeals deals)
    {
        var state = deal.Now;
        var isIn = state.ClosesIn(period) || (result.IsAnyTime && state.CloseOn is null);
        return isIn && Fits(state, deals) && result.Selection?.Matches(deal, state) != false;
    }

    private static bool Fits(in DealState state, CountedDeals deals)
    {
        var open = state.IsOpen && state.Category != ForecastCategory.Omitted;
        return deals switch
        {
            CountedDeals.Won => state.IsWon,
            CountedDeals.Lost => state.IsLost,
            CountedDeals.Closed => state.IsWon || state.IsLost,
            CountedDeals.Open => open,
            CountedDeals.Commit => state.IsWon || (open && state.Category == ForecastCategory.Commit),
            CountedDeals.BestCase => state.IsWon
                || (open && state.Category is ForecastCategory.Commit or ForecastCategory.BestCase),
        };
    }

    private static CountedRow RowOf(Deal deal)
    {
        var state = deal.Now;
        return new(deal.Id, deal.Name, state.Owner?.Name, state.Stage.Name, state.CloseOn, DealRow.AmountOf(state));
    }
}

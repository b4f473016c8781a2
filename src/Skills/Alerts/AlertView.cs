using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Alerts;

/// <summary>What detectors look at: the view, which deals, since when, and from which amount on a deal is big.</summary>
internal sealed class AlertView
{
    private const int LeastWon = 20;
    private const double BigShare = 0.9;

    /// <param name="book">The view.</param>
    /// <param name="filter">Which deals; null for all.</param>
    /// <param name="since">The first day whose events count.</param>
    /// <param name="personal">From which amount on the viewer wants to hear of deals; null for the usual.</param>
    public AlertView(ScopedBook book, DealFilter? filter, LocalDate since, Money? personal)
    {
        (Book, Filter, Since) = (book, filter, since);
        Selection = DealSelection.Of(book, filter);
        Quarter = book.Company.Calendar.QuarterOf(book.Today);
        Deals = [.. book.Deals.AsEnumerable().Where(deal => Selection.Matches(deal, deal.Now))];
        BigFrom = personal ?? UsualBig();
    }

    /// <summary>The view.</summary>
    public ScopedBook Book { get; }

    /// <summary>Which deals; null for all.</summary>
    public DealFilter? Filter { get; }

    /// <summary>The same, with its names found.</summary>
    public DealSelection Selection { get; }

    /// <summary>The first day whose events count.</summary>
    public LocalDate Since { get; }

    /// <summary>The current quarter.</summary>
    public Period Quarter { get; }

    /// <summary>The deals meant, open and closed.</summary>
    public IReadOnlyList<Deal> Deals { get; }

    /// <summary>
    /// From which amount on a deal is big: what the viewer set, else what one in ten of the won deals in view reached; null
    /// where fewer than 20 were won.
    /// </summary>
    public Money? BigFrom { get; }

    /// <summary>A value as an answer writes it.</summary>
    public static string Say(FactValue? value) => value is null ? string.Empty : FactFormat.Text(value);

    private Money? UsualBig()
    {
        var won = Deals
            .Select(deal => deal.Now)
            .Where(state => state.IsWon && state.HasValue)
            .Select(state => state.Value.Minor)
            .Order()
            .ToArray();
        return won.Length < LeastWon
            ? null
            : new Money(won[(int)Math.Ceiling(BigShare * won.Length) - 1], Book.Company.Currency);
    }
}

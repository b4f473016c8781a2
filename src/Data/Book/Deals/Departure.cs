using NodaTime;
using RevBot.Data.Book.History;

namespace RevBot.Data.Book.Deals;

/// <summary>
/// A deal that was in the scope and is no longer: it can be counted as it was then, and has no name, no id and no
/// owner. So a pipeline of last Monday stays what it was on last Monday, and nothing of the deal's life elsewhere
/// shows.
/// </summary>
public readonly struct Departure
{
    private readonly ScopedBook book;
    private readonly int row;

    /// <summary>A row that has left a view.</summary>
    internal Departure(ScopedBook book, int row) => (this.book, this.row) = (book, row);

    /// <summary>What a filter asks of it.</summary>
    public DealTraits Traits => new(book, row);

    /// <summary>The deal as it was, if it was in the scope then.</summary>
    /// <param name="at">Later instants than the view's give the view's.</param>
    /// <param name="state">The deal as it was; default where there is none.</param>
    public bool TryAt(Instant at, out DealState state) => book.TryDeparted(row, at, out state);

    /// <inheritdoc cref="Deal.EverClosesIn"/>
    public bool EverClosesIn(Calendar.Period period) => book.EverClosesIn(row, period);

    /// <summary>Whether the deal had begun by an instant, in the scope or elsewhere.</summary>
    public bool HadBegunBy(Instant at) => book.HadBegunBy(row, at);

    /// <summary>
    /// Whether it was deleted, while it was in the scope, by an instant. What happened elsewhere is not told.
    /// </summary>
    public bool WasDeletedBy(Instant at) => book.WasDeletedBy(row, at);
}

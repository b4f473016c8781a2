using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Mirror;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Reconciliation;

/// <summary>
/// The CRM's deals against the warehouse's, at the moment at which the CRM was read. The CRM's sums are those of the
/// warehouse and the differences of the deals that are not the same; so the causes' sums are the delta, exactly.
/// </summary>
internal sealed class CrmComparison
{
    private readonly ScopedBook book;
    private readonly Period period;
    private readonly DealSelection selection;
    private readonly Instant at;
    private readonly Instant? watermark;
    private readonly CrmSide crm;
    private readonly List<Difference> differences = [];

    private CrmComparison(ScopedBook book, Period period, DealSelection selection, Instant at)
    {
        (this.book, this.period, this.selection, this.at) = (book, period, selection, at);
        watermark = WatermarkOf(book);
        crm = new(book.Company, period, book.Company.DayOf(at));
    }

    /// <summary>The reporting currency.</summary>
    public Currency Currency => book.Company.Currency;

    /// <summary>Deals with a date in the period on either side that are not the same, in no particular order.</summary>
    public IReadOnlyList<Difference> Differences => differences;

    /// <summary>The warehouse's sums.</summary>
    public Contribution Warehouse { get; private set; }

    /// <summary>The CRM's sums.</summary>
    public Contribution Crm => differences.Aggregate(Warehouse, (sum, difference) => sum + difference.Delta);

    /// <summary>Deals that the warehouse lacks and of which the filter cannot be asked.</summary>
    public int Unfiltered { get; private set; }

    /// <summary>How many deals of the CRM, with a date in the period on either side, were looked at.</summary>
    public int Compared { get; private set; }

    /// <summary>Compares the two sides.</summary>
    /// <param name="book">The view.</param>
    /// <param name="period">Deals with a close date in it on either side count.</param>
    /// <param name="selection">Which deals.</param>
    /// <param name="at">When the CRM was read; the warehouse is taken as of then.</param>
    public static CrmComparison Compare(ScopedBook book, Period period, DealSelection selection, Instant at)
    {
        var comparison = new CrmComparison(book, period, selection, at);
        comparison.AddWarehouse();
        var found = book.Mirror.DifferencesAt(at, period);
        comparison.Compared = found.Compared;
        foreach (var deal in found.Deals)
        {
            comparison.Add(deal);
        }

        foreach (var deal in found.Extra)
        {
            comparison.AddExtra(deal);
        }

        return comparison;
    }

    /// <summary>
    /// Up to when the warehouse knows the CRM: what a sync says of itself; for a file, the newest change in it.
    /// </summary>
    public static Instant? WatermarkOf(ScopedBook book) =>
        book.LastSync is not { } sync ? null
        : string.Equals(sync.Kind, "import", StringComparison.Ordinal) ? sync.NewestChangeAt ?? sync.FinishedAt
        : sync.KnownTo;

    /// <summary>Sums the warehouse's own deals.</summary>
    private void AddWarehouse()
    {
        foreach (var deal in book.Deals)
        {
            if (
                deal.EverClosesIn(period)
                && deal.TryAt(at, out var state)
                && state.ClosesIn(period)
                && selection.Matches(deal, state)
            )
            {
                Warehouse += Contribution.Of(state, period);
            }
        }
    }

    /// <summary>Adds a deal of the CRM that differs, if the period and the filter mean it.</summary>
    private void Add(MirrorDeal deal)
    {
        var state = deal.Deal is { } known && known.TryAt(at, out var found) ? found : (DealState?)null;
        var theirs = crm.Of(deal);
        var ours = state is { } warehouse ? Contribution.Of(warehouse, period) : default;
        if ((theirs.Count == 0 && ours.Count == 0) || !IsMeant(deal, state))
        {
            return;
        }

        var cause = DifferenceCauses.Find(deal, state, period, watermark);
        differences.Add(new(deal.Id, deal.Deal?.Name ?? deal.Name, cause, theirs - ours, deal, state));
    }

    /// <summary>Adds a deal that the warehouse alone has.</summary>
    private void AddExtra(Deal deal)
    {
        if (deal.TryAt(at, out var state) && state.ClosesIn(period) && selection.Matches(deal, state))
        {
            var delta = default(Contribution) - Contribution.Of(state, period);
            differences.Add(new(deal.Id, deal.Name, DifferenceCause.ExtraInWarehouse, delta, null, state));
        }
    }

    /// <summary>
    /// Of a deal that the warehouse lacks, only the owner is known well enough to be filtered by.
    /// </summary>
    private bool IsMeant(MirrorDeal deal, DealState? state)
    {
        if (selection.IsEverything)
        {
            return true;
        }

        if (deal.Deal is { } known && state is { } warehouse)
        {
            return selection.Matches(known, warehouse);
        }

        if (selection.OnlyPeople)
        {
            return deal.Owner is { } owner && selection.Sellers?.Contains(owner.Id) == true;
        }

        Unfiltered++;
        return false;
    }

    /// <summary>A deal that is not the same in the CRM and the warehouse.</summary>
    /// <param name="Id">The CRM's id.</param>
    /// <param name="Name">As in the warehouse, else as in the CRM.</param>
    /// <param name="Cause">Why.</param>
    /// <param name="Delta">CRM − warehouse, for each metric.</param>
    /// <param name="Crm">The CRM's values; null where it has none.</param>
    /// <param name="Warehouse">The warehouse's; null where it has none.</param>
    internal sealed record Difference(
        string Id,
        string? Name,
        DifferenceCause Cause,
        Contribution Delta,
        MirrorDeal? Crm,
        DealState? Warehouse
    );
}

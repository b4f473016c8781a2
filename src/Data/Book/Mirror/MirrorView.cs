using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book.Mirror;

/// <summary>The CRM's own values for what a person may see, beside the warehouse's.</summary>
/// <remarks>
/// The mirror is read by another path than the warehouse, some time later, and holds the CRM's present values only. A
/// difference is therefore no fault by itself: the deal may have changed between the two readings, which <see
/// cref="MirrorDeal.ModifiedAt"/> tells.
/// </remarks>
public sealed class MirrorView
{
    private readonly ScopedBook view;
    private readonly DealBook book;

    /// <summary>The mirror, as a view may see it.</summary>
    internal MirrorView(ScopedBook view, DealBook book) => (this.view, this.book) = (view, book);

    /// <summary>When the CRM was read; null where it never was.</summary>
    public Instant? CapturedAt =>
        book.Data.Mirror.Length == 0 ? null : Dates.FromMicros(book.Data.Mirror.Max(item => item.CapturedAt));

    /// <summary>
    /// The CRM's deals in the order of the CRM's ids: those whose warehouse deal is visible, and those that the
    /// warehouse lacks and whose CRM owner is in the scope.
    /// </summary>
    public IEnumerable<MirrorDeal> Deals => book.Data.Mirror.Where(item => IsVisible(item)).Select(Describe);

    /// <summary>The quotas as the CRM has them, of people in the scope.</summary>
    public IEnumerable<(Seller Seller, LocalDate PeriodStart, Money Amount)> Quotas
    {
        get
        {
            foreach (var quota in book.Data.MirrorQuotas)
            {
                if (quota.SellerId is { } id && view.Scope.Covers(id) && book.Company.Seller(id) is { } seller)
                {
                    yield return (seller, Dates.FromNumber(quota.PeriodStart), quota.Amount);
                }
            }
        }
    }

    /// <summary>
    /// The deals with a close date in a period, on either side, whose CRM values are not those of the warehouse at an
    /// instant. All others are the same in every field, so add the same to any sum. Deals that the warehouse did not
    /// know by then are left out on both sides.
    /// </summary>
    /// <param name="at">The instant at which the warehouse is compared.</param>
    /// <param name="period">Deals that close in it, there or in the CRM.</param>
    public MirrorDifferences DifferencesAt(Instant at, Calendar.Period period)
    {
        var mirrored = new bool[book.DealCount];
        var differing = new List<MirrorDeal>();
        var compared = 0;
        foreach (ref readonly var item in book.Data.Mirror.AsSpan())
        {
            if (item.Row >= 0)
            {
                mirrored[item.Row] = true;
            }

            var isDated = item.CloseOn >= period.StartNumber && item.CloseOn <= period.EndNumber;
            if ((!isDated && (item.Row < 0 || !view.EverClosesIn(item.Row, period))) || !IsVisible(item))
            {
                continue;
            }

            compared += isDated || IsDatedAt(item, at, period) ? 1 : 0;
            if (!Agrees(item, at))
            {
                differing.Add(Describe(item));
            }
        }

        return new(differing, Extra(mirrored, at, period), compared);
    }

    private bool IsDatedAt(in MirrorItem item, Instant at, Calendar.Period period) =>
        item.Row >= 0 && view.TryAt(item.Row, at, out var state) && state.ClosesIn(period);

    private List<Deal> Extra(bool[] mirrored, Instant at, Calendar.Period period)
    {
        var extra = new List<Deal>();
        foreach (var deal in view.Deals)
        {
            if (!mirrored[deal.Order] && deal.TryAt(at, out var state) && state.ClosesIn(period))
            {
                extra.Add(deal);
            }
        }

        return extra;
    }

    private bool Agrees(in MirrorItem item, Instant at)
    {
        if (item.Row < 0 || !view.IsVisible(item.Row))
        {
            return item.IsDeleted;
        }

        return !view.TryAt(item.Row, at, out var state) || (!item.IsDeleted && SameFields(item, state));
    }

    private bool SameFields(in MirrorItem item, in DealState state)
    {
        var version = state.Version;
        return item.AmountMinor == version.AmountMinor
            && Math.Max(item.CloseOn, 0) == Math.Max(version.CloseOn, 0)
            && item.Category == version.Category
            && item.OwnerId == version.OwnerId
            && string.Equals(item.Stage, state.Stage.Name, StringComparison.OrdinalIgnoreCase)
            && (item.AmountMinor == VersionItem.NoAmount || SameCurrency(item, version));
    }

    private bool SameCurrency(in MirrorItem item, in VersionItem version) =>
        string.Equals(
            item.Currency ?? book.Company.Currency.Code,
            book.Company.Currencies[version.Currency].Code,
            StringComparison.OrdinalIgnoreCase
        );

    private bool IsVisible(in MirrorItem item) =>
        item.Row >= 0 && view.IsVisible(item.Row)
        || (item.Row < 0 || !Exists(item.Row)) && (view.Scope.SeesAll || view.Scope.Covers(item.OwnerId));

    private bool Exists(int row) => book.Data.Deals[row].DeletedAt > Dates.ToMicros(view.AsOf);

    private MirrorDeal Describe(MirrorItem item)
    {
        Deal? deal = item.Row >= 0 && view.IsVisible(item.Row) ? new Deal(view, item.Row) : null;
        return new()
        {
            Id = item.CrmId,
            Name = item.Name ?? (item.Row >= 0 ? book.Data.Deals[item.Row].Name : null),
            Deal = deal,
            IsDeleted = item.IsDeleted,
            Owner = view.Scope.Covers(item.OwnerId) ? book.Company.Seller(item.OwnerId) : null,
            OwnerDiffers =
                deal is { } known && !string.Equals(known.Now.Owner?.CrmId, item.OwnerCrmId, StringComparison.Ordinal),
            Stage = book.Company.Stages.FirstOrDefault(stage =>
                string.Equals(stage.Name, item.Stage, StringComparison.OrdinalIgnoreCase)
            ),
            StageName = item.Stage,
            Category = item.Category < 0 ? null : (ForecastCategory)item.Category,
            Amount = AmountOf(item),
            CloseOn = item.CloseOn > 0 ? Dates.FromNumber(item.CloseOn) : null,
            ModifiedAt = Dates.FromMicros(item.ModifiedAt),
        };
    }

    private Money? AmountOf(MirrorItem item) =>
        item.AmountMinor == VersionItem.NoAmount
            ? null
            : new Money(item.AmountMinor, item.Currency is { } code ? new(code) : book.Company.Currency);
}

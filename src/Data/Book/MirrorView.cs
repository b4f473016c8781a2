using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book;

/// <summary>The CRM's own values for what a person may see, beside the warehouse's.</summary>
public sealed class MirrorView
{
    private readonly ScopedBook view;
    private readonly DealBook book;

    internal MirrorView(ScopedBook view, DealBook book) => (this.view, this.book) = (view, book);

    /// <summary>When the CRM was read; null where it never was.</summary>
    public Instant? CapturedAt =>
        book.Data.Mirror.Length == 0 ? null : Dates.FromMicros(book.Data.Mirror.Max(item => item.CapturedAt));

    /// <summary>
    /// The CRM's deals in the order of the CRM's ids: those whose warehouse deal is visible, and those that the warehouse
    /// lacks and whose CRM owner is in the scope.
    /// </summary>
    public IEnumerable<MirrorDeal> Deals => book.Data.Mirror.Where(IsVisible).Select(Describe);

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

    private bool IsVisible(MirrorItem item) =>
        item.Row >= 0 && view.IsVisible(item.Row)
        || (item.Row < 0 || !Exists(item.Row)) && (view.Scope.SeesAll || view.Scope.Covers(item.OwnerId));

    private bool Exists(int row) => book.Data.Deals[row].DeletedAt > Dates.ToMicros(view.AsOf);

    private MirrorDeal Describe(MirrorItem item)
    {
        Deal? deal = item.Row >= 0 && view.IsVisible(item.Row) ? new Deal(view, item.Row) : null;
        return new()
        {
            Id = item.CrmId,
            Name = item.Name,
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

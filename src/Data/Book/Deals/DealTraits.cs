using NodaTime;
using RevBot.Data.Book.Rows;

namespace RevBot.Data.Book.Deals;

/// <summary>
/// What a deal is sorted by and that does not change with time: enough to tell whether a filter means it, without its
/// name, its id or its course. A handle of a few bytes.
/// </summary>
public readonly struct DealTraits
{
    private readonly ScopedBook book;
    private readonly int row;

    /// <summary>A row's traits, seen from a view.</summary>
    internal DealTraits(ScopedBook book, int row) => (this.book, this.row) = (book, row);

    /// <summary>The customer's name; null where none is entered.</summary>
    public string? Account => book.AccountOf(Item.AccountId)?.Name;

    /// <summary>What is sold; null where none is entered.</summary>
    public Product? Product => book.Company.Product(Item.ProductId);

    /// <summary>Size class: the deal's own, else the account's.</summary>
    public string? Segment => Item.Segment ?? book.AccountOf(Item.AccountId)?.Segment;

    /// <summary>The account's trade.</summary>
    public string? Industry => book.AccountOf(Item.AccountId)?.Industry;

    /// <summary>New business, expansion, renewal.</summary>
    public string? DealType => Item.DealType;

    /// <summary>Where the deal came from.</summary>
    public string? LeadSource => Item.LeadSource;

    /// <summary>The main competitor.</summary>
    public string? Competitor => Item.Competitor;

    /// <summary>Why it was lost; a deal that was reopened keeps it.</summary>
    public string? LossReason => Item.LossReason;

    /// <summary>The countries that the deal involves, by code; empty where unknown.</summary>
    public ReadOnlySpan<DealCountry> Countries => book.CountriesOf(row);

    /// <summary>The day on which the deal was created, in the reporting zone; null where unknown.</summary>
    public LocalDate? CreatedOn => Item.CreatedAt == long.MaxValue ? null : book.Company.DayOf(Item.CreatedAt);

    /// <summary>Activities by day, oldest first, up to the view's day.</summary>
    public ActivityLog Activities => book.ActivitiesOf(row);

    /// <summary>
    /// The deal itself; null where it has left the view, so that nothing of its life elsewhere shows.
    /// </summary>
    public Deal? Deal => book.IsVisible(row) ? new Deal(book, row) : null;

    private ref readonly DealItem Item => ref book.ItemOf(row);
}

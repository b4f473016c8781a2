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

    private ref readonly DealItem Item => ref book.ItemOf(row);
}

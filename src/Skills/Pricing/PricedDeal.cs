using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Pricing;

/// <summary>A deal with its price band.</summary>
public sealed record PricedDeal : DealRow
{
    internal PricedDeal(Deal deal, in DealState state)
        : base(deal, state) { }

    /// <summary>The discount that it has, 0..1; null where none is entered.</summary>
    public double? Discount { get; init; }

    /// <summary>Its amount without the discount; null where no amount is entered.</summary>
    public Money? ListAmount { get; init; }

    /// <summary>The chance of winning without a discount.</summary>
    public double? ChanceAtList { get; init; }

    /// <summary>The discount at which chance × price is greatest.</summary>
    public double? BestDiscount { get; init; }

    /// <summary>The chance there.</summary>
    public double? ChanceAtBest { get; init; }

    /// <summary>The price there: the lower end of the band; the upper end is the list amount.</summary>
    public Money? BestPrice { get; init; }

    /// <summary>The chance at the discount that was asked about; null where none was.</summary>
    public double? ChanceAtAsked { get; init; }

    /// <summary>The price at the discount that was asked about.</summary>
    public Money? AskedPrice { get; init; }
}

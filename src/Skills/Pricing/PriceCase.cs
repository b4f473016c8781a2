using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;

namespace RevBot.Skills.Pricing;

/// <summary>A closed deal as pricing looks at it.</summary>
/// <param name="Won">Whether it was won.</param>
/// <param name="Discount">The share given, 0 where none is entered.</param>
/// <param name="ListAmount">The amount without the discount, in units of the reporting currency; null where no amount is entered.</param>
/// <param name="Segment">The segment; null where none is entered.</param>
/// <param name="Type">The deal type; null where none is entered.</param>
/// <param name="IsContested">Whether a competitor is named.</param>
internal sealed record PriceCase(
    bool Won,
    double Discount,
    double? ListAmount,
    string? Segment,
    string? Type,
    bool IsContested
)
{
    // A discount of everything has no price before it.
    private const double Most = 0.95;

    /// <summary>Reads a deal in a state.</summary>
    public static PriceCase Read(Deal deal, in DealState state)
    {
        var discount = Math.Clamp(deal.Discount ?? 0, 0, Most);
        double? amount = state.HasValue && state.Value.Minor > 0 ? (double)state.Value.Amount / (1 - discount) : null;
        return new(state.IsWon, discount, amount, deal.Segment, deal.DealType, deal.Competitor is not null);
    }
}

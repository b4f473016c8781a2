using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Markets;

/// <summary>An open deal of a market.</summary>
public sealed record MarketDeal : DealRow
{
    internal MarketDeal(Deal deal, in DealState state)
        : base(deal, state) { }
}

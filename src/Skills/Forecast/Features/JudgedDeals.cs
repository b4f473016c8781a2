using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Features;

/// <summary>Closed + commit of each seller's deals in a period, in minor units; deals that nobody visible owns stand under -1.</summary>
internal sealed class JudgedDeals(Period period)
{
    private const int Nobody = -1;
    private readonly Dictionary<int, long> bySeller = [];

    /// <summary>Who has deals that count.</summary>
    public IEnumerable<int> SellerIds => bySeller.Keys.Order();

    public long Of(int sellerId) => bySeller.GetValueOrDefault(sellerId);

    public void Add(in DealState state)
    {
        if (state.ClosesIn(period) && (state.IsWon || state is { IsOpen: true, Category: ForecastCategory.Commit }))
        {
            var owner = state.Owner?.Id ?? Nobody;
            bySeller[owner] = bySeller.GetValueOrDefault(owner) + state.Value.Minor;
        }
    }
}

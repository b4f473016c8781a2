using RevBot.Data.Book;
using RevBot.Data.Book.History;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>Closed + the open deals that count as committed (by default those in Commit) of each seller's deals in a period, in minor units; deals that nobody visible owns stand under -1.</summary>
internal sealed class JudgedDeals(Period period, ForecastTuning tuning)
{
    private const int Nobody = -1;
    private readonly Dictionary<int, long> bySeller = [];

    /// <summary>Who has deals that count.</summary>
    public IEnumerable<int> SellerIds => bySeller.Keys.Order();

    /// <summary>A seller's closed + committed deals, in minor units; 0 for an unknown seller.</summary>
    public long Of(int sellerId) => bySeller.GetValueOrDefault(sellerId);

    /// <summary>Adds a deal that is won or committed in the period; any other changes nothing.</summary>
    public void Add(in DealState state)
    {
        if (state.ClosesIn(period) && (state.IsWon || (state.IsOpen && tuning.IsCommit(state.Category))))
        {
            var owner = state.Owner?.Id ?? Nobody;
            bySeller[owner] = bySeller.GetValueOrDefault(owner) + state.Value.Minor;
        }
    }
}

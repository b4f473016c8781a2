using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Warehouse;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Forecast.Calls;

/// <summary>
/// Each seller's deals in a period, in minor units: what is won, closed + the open deals that count as committed (by default
/// those in Commit), and all that is open. Deals that nobody visible owns stand under -1.
/// </summary>
internal sealed class JudgedDeals(Period period, ForecastTuning tuning)
{
    private const int Nobody = -1;
    private readonly Dictionary<int, SellerDeals> bySeller = [];

    /// <summary>Who has won or committed deals.</summary>
    public IEnumerable<int> SellerIds =>
        bySeller.Where(seller => seller.Value.Counts).Select(seller => seller.Key).Order();

    /// <summary>Who has any deals in the period.</summary>
    public IEnumerable<int> Everybody => bySeller.Keys;

    /// <summary>A seller's deals; nothing for an unknown seller.</summary>
    public SellerDeals Of(int sellerId) => bySeller.GetValueOrDefault(sellerId);

    /// <summary>Adds a deal of the period; any other changes nothing.</summary>
    public void Add(in DealState state)
    {
        if (!state.ClosesIn(period) || state is { IsWon: false, IsOpen: false })
        {
            return;
        }

        var owner = state.Owner?.Id ?? Nobody;
        var amount = state.Value.Minor;
        var counts = state.IsWon || tuning.IsCommit(state.Category);
        var isOpen = state.IsOpen && state.Category != ForecastCategory.Omitted;
        var before = bySeller.GetValueOrDefault(owner);
        bySeller[owner] = new(
            before.Judged + (counts ? amount : 0),
            before.Won + (state.IsWon ? amount : 0),
            before.Open + (isOpen ? amount : 0),
            before.Counts || counts
        );
    }

    /// <summary>A seller's deals in the period, in minor units.</summary>
    /// <param name="Judged">Closed + committed.</param>
    /// <param name="Won">Closed won.</param>
    /// <param name="Open">Open, omitted ones left out.</param>
    /// <param name="Counts">Whether any deal is won or committed.</param>
    internal readonly record struct SellerDeals(long Judged, long Won, long Open, bool Counts);
}

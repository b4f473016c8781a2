using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Territories;

/// <summary>What a walk through the deals finds of one territory, in minor units.</summary>
internal sealed class TerritoryTally
{
    private readonly Dictionary<string, int> competitors = new(StringComparer.Ordinal);

    /// <summary>Σ amounts created in the year.</summary>
    public long Created { get; private set; }

    /// <summary>Σ amounts² of the same.</summary>
    public double Squares { get; private set; }

    /// <summary>How many deals.</summary>
    public int CreatedDeals { get; private set; }

    /// <summary>Of these, with a competitor.</summary>
    public int Contested { get; private set; }

    /// <summary>Open amounts, omitted ones left out.</summary>
    public long Open { get; private set; }

    /// <summary>How many deals.</summary>
    public int OpenDeals { get; private set; }

    /// <summary>Closed in the year.</summary>
    public int Closed { get; private set; }

    /// <summary>Of these, won.</summary>
    public int Won { get; private set; }

    /// <summary>
    /// Created amounts by account, as far as the deals have one, by the account's id; one with a deal in commit is to stay.
    /// </summary>
    public Dictionary<int, (string Name, long Created, bool Stays)> Accounts { get; } = [];

    /// <summary>The competitor named most often, then by name; null for none.</summary>
    public string? Competitor =>
        competitors
            .OrderByDescending(named => named.Value)
            .ThenBy(named => named.Key, StringComparer.Ordinal)
            .Select(named => named.Key)
            .FirstOrDefault();

    /// <summary>Adds a deal.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="wasCreated">Whether it was created in the year.</param>
    /// <param name="wasClosed">Whether it was closed in the year.</param>
    public void Add(Deal deal, in DealState state, bool wasCreated, bool wasClosed)
    {
        if (state.IsOpen && state.Category != ForecastCategory.Omitted)
        {
            (Open, OpenDeals) = (Open + state.Value.Minor, OpenDeals + 1);
        }

        if (wasClosed)
        {
            (Closed, Won) = (Closed + 1, Won + (state.IsWon ? 1 : 0));
        }

        if (wasCreated)
        {
            AddCreated(deal, state);
        }

        if (deal.Account is { } account && (wasCreated || state.IsOpen))
        {
            var (_, created, stays) = Accounts.GetValueOrDefault(account.Id);
            Accounts[account.Id] = (
                account.Name,
                created + (wasCreated ? state.Value.Minor : 0),
                stays || (state.IsOpen && state.Category == ForecastCategory.Commit)
            );
        }
    }

    private void AddCreated(Deal deal, in DealState state)
    {
        double amount = state.Value.Minor;
        (Created, Squares, CreatedDeals) = (Created + state.Value.Minor, Squares + (amount * amount), CreatedDeals + 1);
        if (deal.Competitor is { } competitor)
        {
            Contested++;
            competitors[competitor] = competitors.GetValueOrDefault(competitor) + 1;
        }
    }
}

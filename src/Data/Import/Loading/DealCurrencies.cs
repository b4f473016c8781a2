using Dapper;
using RevBot.Data.Finance;

namespace RevBot.Data.Import.Loading;

/// <summary>The currency of each deal's amount: a history without a currency is in that of its deal.</summary>
/// <param name="session">The import.</param>
internal sealed class DealCurrencies(LoadSession session)
{
    private readonly Dictionary<int, string> foreign = session
        .Connection.Query<(int Deal, string Currency)>(
            "SELECT opportunity_id, currency FROM opportunity_version WHERE valid_to IS NULL AND currency <> @reporting "
                + "ORDER BY opportunity_id, number",
            new { reporting = session.Currency.Code },
            session.Transaction,
            commandTimeout: 0
        )
        .GroupBy(row => row.Deal)
        .ToDictionary(group => group.Key, group => group.Last().Currency);

    /// <summary>The deal's currency; the reporting one where nothing else is known.</summary>
    public Currency Find(int deal) => foreign.TryGetValue(deal, out var code) ? new(code) : session.Currency;

    /// <summary>Notes what a deal's own row says.</summary>
    public void Keep(int deal, string code)
    {
        if (string.Equals(code, session.Currency.Code, StringComparison.Ordinal))
        {
            foreign.Remove(deal);
        }
        else
        {
            foreign[deal] = string.IsInterned(code) ?? string.Intern(code);
        }
    }
}

using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>Something that a seller can see to in a deal, or that happens to it, and that may go with winning.</summary>
/// <param name="Id">snake_case, stable.</param>
/// <param name="With">Deals that have it, in words behind "deals": <c>with a second contact</c>.</param>
/// <param name="Without">Deals that have not.</param>
/// <param name="Step">What to do to have it, as an imperative without its object; null where nobody can do it.</param>
/// <param name="Holds">Whether a deal has it.</param>
/// <param name="IsKnown">Whether the company's data can tell.</param>
internal sealed record Lever(
    string Id,
    string With,
    string Without,
    string? Step,
    Func<Deal, bool> Holds,
    Func<DataCoverage, bool> IsKnown
)
{
    /// <summary>All, those that a seller can act on first.</summary>
    public static IReadOnlyList<Lever> All { get; } =
    [
        new(
            "second_contact",
            "with a second contact at the buyer",
            "with a single contact",
            "bring in a second contact",
            deal => deal.Contacts.Count > 1,
            coverage => coverage.Contacts
        ),
        new(
            "economic_buyer",
            "in which the economic buyer took part",
            "without the economic buyer",
            "get the economic buyer into a meeting",
            deal => Has(deal, SignalKinds.EconomicBuyerEngaged),
            coverage => coverage.Signals
        ),
        new(
            "champion_kept",
            "that kept their champion",
            "that lost their champion",
            null,
            deal => !Has(deal, SignalKinds.ChampionChanged) && !LostChampion(deal),
            coverage => coverage.Signals || coverage.Contacts
        ),
        new(
            "no_legal_objection",
            "without a legal objection",
            "with a legal objection",
            null,
            deal => !Has(deal, SignalKinds.LegalObjection),
            coverage => coverage.Signals
        ),
        new(
            "no_competitor",
            "without a named competitor",
            "with a named competitor",
            null,
            deal => deal.Competitor is null,
            coverage => coverage.Competitors
        ),
    ];

    private static bool LostChampion(Deal deal)
    {
        foreach (var contact in deal.Contacts)
        {
            if (
                contact.LeftAt is not null
                && string.Equals(contact.Role, "champion", StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(Deal deal, string kind)
    {
        foreach (ref readonly var signal in deal.KnownSignals)
        {
            if (string.Equals(signal.Kind, kind, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

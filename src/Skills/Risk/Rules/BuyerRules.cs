using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.Norms.Risk;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.Risk.Rules;

/// <summary>Signals in who takes part on the buyer's side.</summary>
internal static class BuyerRules
{
    /// <summary>Whoever was in contact in the last so many days is engaged.</summary>
    public const int EngagedDays = 30;

    /// <summary>
    /// At most one of the buyer's people was engaged in the last 30 days, in the later half of the process.
    /// </summary>
    /// <remarks>
    /// High where the amount is above the median of the deals due of the same segment; a deal at the median is not. The
    /// value is the number of engaged people, 0 or 1.
    /// </remarks>
    /// <returns>
    /// Null where the data have no contacts, and in a view of an earlier day: for earlier days the contacts are not
    /// kept.
    /// </returns>
    public static RiskSign? SingleThreaded(RiskSubject deal)
    {
        if (!KnowsContacts(deal) || !deal.Against.Book.IsLatest || !deal.IsPastMiddle)
        {
            return null;
        }

        var engaged = Engaged(deal);
        if (engaged > 1)
        {
            return null;
        }

        var median = deal.Against.MedianAmount(deal.Deal.Segment);
        var isLarge = median is { } middle && deal.State.Value > middle;
        return new("single_threaded", isLarge ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Buyer)
        {
            Value = engaged,
            Threshold = 1,
        };
    }

    /// <summary>The champion left or changed roles.</summary>
    /// <remarks>
    /// High, but watch where a contact has left as champion and another champion is named. A signal that names nobody
    /// is high. The value is the days since then.
    /// </remarks>
    public static RiskSign? ChampionLeft(RiskSubject deal)
    {
        if (LostChampion(deal) is not { } lost)
        {
            return null;
        }

        var replaced = lost.Who is not null && HasChampion(deal);
        return new("champion_left", replaced ? RiskLevel.Watch : RiskLevel.High, RiskMarks.Objection)
        {
            Value = deal.DaysSince(lost.On),
        };
    }

    /// <summary>The champion who left last, where the data name one, and the day; null where none did.</summary>
    public static (Contact? Who, LocalDate On)? LostChampion(RiskSubject deal)
    {
        Contact? left = null;
        foreach (var contact in deal.Contacts)
        {
            if (IsA(contact, "champion") && contact.LeftAt is { } at && !(left?.LeftAt >= at))
            {
                left = contact;
            }
        }

        return left is { LeftAt: { } day } ? (left, deal.Against.Book.Company.DayOf(day))
            : deal.Newest(SignalKinds.ChampionChanged) is { } signal ? (null, deal.DayOf(signal))
            : null;
    }

    /// <summary>No economic buyer has taken part, in the later half of the process; high in its last stage.</summary>
    /// <remarks>
    /// A named economic buyer who was never in contact, or who has left, has not taken part. A signal of the last 120
    /// days that the economic buyer was engaged counts as taking part.
    /// </remarks>
    /// <returns>Null where the data have no contacts, and in a view of an earlier day.</returns>
    public static RiskSign? EconomicBuyerAbsent(RiskSubject deal)
    {
        if (!KnowsContacts(deal) || !deal.Against.Book.IsLatest || !deal.IsPastMiddle)
        {
            return null;
        }

        foreach (var contact in deal.Contacts)
        {
            if (IsEconomicBuyer(contact) && contact is { LeftAt: null, EngagedAt: not null })
            {
                return null;
            }
        }

        return deal.Newest(SignalKinds.EconomicBuyerEngaged) is not null
            ? null
            : new("no_economic_buyer", deal.IsInLastStage ? RiskLevel.High : RiskLevel.Watch, RiskMarks.Buyer);
    }

    /// <summary>How many of the buyer's people, still in their roles, were in contact in the last 30 days.</summary>
    public static int Engaged(RiskSubject deal) => Engaged(deal.Contacts, deal.Against.Book);

    /// <summary>The same for the people of a deal in a view.</summary>
    public static int Engaged(IReadOnlyList<Contact> contacts, ScopedBook view)
    {
        var engaged = 0;
        foreach (var contact in contacts)
        {
            if (
                contact is { LeftAt: null, EngagedAt: { } at }
                && RiskThresholds.IsWithin(view.Company.DayOf(at), view.DataDay, EngagedDays)
            )
            {
                engaged++;
            }
        }

        return engaged;
    }

    /// <summary>Whether the person holds the buyer's purse.</summary>
    public static bool IsEconomicBuyer(in Contact contact) => IsA(contact, "economic_buyer");

    private static bool KnowsContacts(RiskSubject deal) => deal.Against.Book.Coverage.Contacts;

    private static bool HasChampion(RiskSubject deal)
    {
        foreach (var contact in deal.Contacts)
        {
            if (contact.LeftAt is null && IsA(contact, "champion"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsA(in Contact contact, string role) =>
        string.Equals(contact.Role, role, StringComparison.OrdinalIgnoreCase);
}

using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Risk;

/// <summary>Signals in who takes part on the buyer's side.</summary>
internal static class BuyerRules
{
    private const int EngagedDays = 30;

    /// <summary>
    /// At most one contact engaged in the last 30 days, in the later half of the process; high where the amount is above
    /// the median of the segment. Only in the latest view: of earlier days the last contacts are not kept.
    /// </summary>
    public static RiskSignal? SingleThreaded(RiskSubject deal)
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
        var size = isLarge ? $", on a deal above the median of {Wording.Amount(median!.Value)}" : string.Empty;
        return new(
            "single_threaded",
            "Single-threaded",
            isLarge ? RiskLevel.High : RiskLevel.Watch,
            $"{Wording.Plural(engaged, "contact")} engaged in the last {Wording.Days(EngagedDays)}, in {deal.State.Stage.Name}{size}."
        )
        {
            Value = engaged,
            Threshold = 1,
            Mark = RiskMarks.Buyer,
        };
    }

    /// <summary>The champion left or changed roles: high, unless another champion is there.</summary>
    public static RiskSignal? ChampionLeft(RiskSubject deal)
    {
        var left = deal
            .Contacts.Where(contact => IsA(contact, "champion") && contact.LeftAt is not null)
            .OrderByDescending(contact => contact.LeftAt)
            .Select(contact => (Contact?)contact)
            .FirstOrDefault();
        var signal = deal.Newest(SignalKinds.ChampionChanged);
        if (left is null && signal is null)
        {
            return null;
        }

        var hasAnother = deal.Contacts.Any(contact => IsA(contact, "champion") && contact.LeftAt is null);
        var replaced = hasAnother && left is not null;
        var day = left?.LeftAt is { } at ? deal.Against.Book.Company.DayOf(at) : deal.DayOf(signal!.Value);
        return new(
            "champion_left",
            "Champion changed",
            replaced ? RiskLevel.Watch : RiskLevel.High,
            $"The champion{(left is { } person ? $" {person.Name}" : string.Empty)} left or changed roles on {Wording.Day(day)}{(replaced ? "; another champion is named" : string.Empty)}."
        )
        {
            Value = deal.DaysSince(day),
            Mark = RiskMarks.Objection,
        };
    }

    /// <summary>No economic buyer has taken part, in the later half of the process; high in its last stage.</summary>
    public static RiskSignal? EconomicBuyerAbsent(RiskSubject deal)
    {
        if (!KnowsContacts(deal) || !deal.Against.Book.IsLatest || !deal.IsPastMiddle)
        {
            return null;
        }

        var took = deal.Contacts.Any(contact =>
            IsA(contact, "economic_buyer") && contact is { LeftAt: null, EngagedAt: not null }
        );
        if (took || deal.Newest(SignalKinds.EconomicBuyerEngaged) is not null)
        {
            return null;
        }

        var named = deal.Contacts.Any(contact => IsA(contact, "economic_buyer"));
        return new(
            "no_economic_buyer",
            "No economic buyer",
            deal.IsInLastStage ? RiskLevel.High : RiskLevel.Watch,
            $"{(named ? "The economic buyer has never taken part" : "No economic buyer is named")}, and the deal is in {deal.State.Stage.Name}."
        )
        {
            Mark = RiskMarks.Buyer,
        };
    }

    /// <summary>How many of the buyer's people, still in their roles, were in contact in the last 30 days.</summary>
    public static int Engaged(RiskSubject deal) =>
        deal.Contacts.Count(contact =>
            contact is { LeftAt: null, EngagedAt: { } at }
            && deal.IsWithin(deal.Against.Book.Company.DayOf(at), EngagedDays)
        );

    private static bool KnowsContacts(RiskSubject deal) => deal.Against.Book.Coverage.Contacts;

    private static bool IsA(in Contact contact, string role) =>
        string.Equals(contact.Role, role, StringComparison.OrdinalIgnoreCase);
}

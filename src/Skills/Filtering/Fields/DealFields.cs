using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Filtering.Fields;

/// <summary>
/// Every field of a deal that conditions and orders know: those of this table, then the dimensions of deals as texts.
/// </summary>
/// <remarks>
/// Amounts, dates of closing, stage, category, owner, pushes and activities have a history and are read as of the state;
/// the fields marked as only of now are read as the deal's view has them.
/// </remarks>
internal static class DealFields
{
    private const int ActivityDays = 30;

    private static readonly DealField[] Known =
    [
        new("amount", FieldKind.Money) { Number = at => at.State.HasValue ? at.State.Value.Amount : null },
        Date("close_date", at => at.State.CloseOn),
        Date("created", at => at.Traits.CreatedOn) with
        {
            IsDown = true,
            Phrases = Said(("empty", "no creation date"), ("not_empty", "any creation date")),
        },
        Date("closed", at => at.State.IsOpen ? null : at.State.CloseOn) with
        {
            IsDown = true,
            Phrases = Said(("empty", "not closed"), ("not_empty", "closed")),
        },
        Date("changed", at => at.Book.Company.DayOf(at.State.Since)) with
        {
            IsDown = true,
        },
        Date("last_activity", at => at.Traits.Activities.LastOn(at.Day)) with
        {
            Missing = data => data.Activities ? null : "activities",
        },
        Date("next_step_date", at => at.Deal?.NextStepOn) with
        {
            IsAboutTime = false,
            IsOnlyOfNow = true,
            Missing = data => data.NextSteps ? null : "next steps",
        },
        new("days_since_activity", FieldKind.Days)
        {
            Words = "time since activity",
            IsAboutTime = true,
            Number = at => at.DaysSince(at.Traits.Activities.LastOn(at.Day) ?? at.Traits.CreatedOn),
            Missing = data => data.Activities ? null : "activities",
        },
        new("age", FieldKind.Days)
        {
            IsAboutTime = true,
            Number = Age,
            Phrases = Said(
                (">", "older than {0}"),
                (">=", "at least {0} old"),
                ("<", "younger than {0}"),
                ("<=", "at most {0} old")
            ),
        },
        new("days_in_stage", FieldKind.Days)
        {
            Words = "time in stage",
            Number = at => at.DaysSince(at.Book.Company.DayOf(at.State.InStageSince)),
            Missing = data => data.History ? null : "history of stages",
        },
        new("probability", FieldKind.Share)
        {
            NeedsRisk = true,
            IsOnlyOfNow = true,
            Number = at => (decimal?)at.Risk?.Probability,
        },
        new("risk", FieldKind.Money)
        {
            Words = "risk impact",
            NeedsRisk = true,
            IsOnlyOfNow = true,
            Number = at => at.Risk?.Impact.Amount,
        },
        new("discount", FieldKind.Share)
        {
            IsOnlyOfNow = true,
            Number = at => (decimal?)at.Deal?.Discount,
            Missing = data => data.Discounts ? null : "discounts",
        },
        new("push_count", FieldKind.Number)
        {
            Number = at => at.State.PushCount,
            Missing = data => data is { History: true, CloseDates: true } ? null : "history of close dates",
        },
        new("activity_count", FieldKind.Number)
        {
            Words = "activities in 30 days",
            Number = at => RecentActivities(at.Traits.Activities, at.Day),
            Missing = data => data.Activities ? null : "activities",
        },
        new("contacts", FieldKind.Number)
        {
            Words = "engaged contacts",
            IsOnlyOfNow = true,
            Number = at => at.Deal is { } deal ? BuyerRules.Engaged(deal.Contacts, deal.View) : null,
            Missing = data => data.Contacts ? null : "contacts",
        },
        new("workers", FieldKind.Number)
        {
            Number = at => Workers(at.Traits),
            Missing = data => data.Countries ? null : "countries with workers",
        },
        new("owner_active", FieldKind.Flag)
        {
            Number = at => at.State.Owner is { } owner ? (owner.ActiveTo is { } last && last < at.Day ? 0 : 1) : null,
            Phrases = Said(
                ("=1", "owner is active"),
                ("=0", "owner has left"),
                ("!=1", "owner is not active"),
                ("!=0", "owner has not left"),
                ("empty", "no owner"),
                ("not_empty", "any owner")
            ),
            Missing = data => data.Leavers ? null : "days on which people left",
        },
        Text("next_step", at => at.Deal?.NextStep) with
        {
            IsOnlyOfNow = true,
            Missing = data => data.NextSteps ? null : "next steps",
        },
        Text("currency", at => at.State.Amount?.Currency.Code),
        // Names are not unique; the id says which deal is meant where two share one.
        new("name", FieldKind.Text) { Texts = at => at.Deal is { } deal ? [deal.Name, deal.Id] : [] },
        Text("territory", at => at.State.Territory?.Name),
        .. DimensionFields.All,
    ];

    /// <summary>All fields, in the order of the help.</summary>
    public static IReadOnlyList<DealField> All => Known;

    /// <summary>The names of all, for a refusal.</summary>
    public static string Names => string.Join(", ", Known.Select(known => known.Name));

    /// <summary>The field of a name, without regard to case; null where there is none.</summary>
    public static DealField? Find(string? name) =>
        Array.Find(Known, field => string.Equals(field.Name, name?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>How many mails, calls and meetings there were in the 30 days up to a day, the day included.</summary>
    public static int RecentActivities(ActivityLog activities, LocalDate day) =>
        activities.CountBetween(day.PlusDays(1 - ActivityDays), day);

    private static DealField Date(string name, Func<FieldReading, LocalDate?> day) =>
        new(name, FieldKind.Date)
        {
            IsAboutTime = true,
            Number = at => day(at) is { } found ? Dates.ToNumber(found) : null,
        };

    private static DealField Text(string name, Func<FieldReading, string?> text) =>
        new(name, FieldKind.Text)
        {
            Texts = at => text(at) is { } found && !string.IsNullOrWhiteSpace(found) ? [found] : [],
        };

    private static Dictionary<string, string> Said(params (string Op, string Phrase)[] phrases) =>
        phrases.ToDictionary(pair => pair.Op, pair => pair.Phrase, StringComparer.Ordinal);

    // A closed deal has stopped ageing.
    private static decimal? Age(FieldReading at) =>
        at.Traits.CreatedOn is { } created && at.State is { IsOpen: false, CloseOn: { } close }
            ? NodaTime.Period.DaysBetween(created, close)
            : at.DaysSince(at.Traits.CreatedOn);

    // No workers stand for none entered.
    private static decimal? Workers(DealTraits deal)
    {
        var sum = 0;
        foreach (var country in deal.Countries)
        {
            sum += country.Workers;
        }

        return sum > 0 ? sum : null;
    }
}

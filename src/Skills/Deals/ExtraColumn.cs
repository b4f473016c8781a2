using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <summary>The last column of a list: what it is ordered by, or what its flags are about, unless that stands there already.</summary>
internal sealed class ExtraColumn
{
    private ExtraColumn(string id, string heading, string definition, Func<DealLine, DealHit, FactValue?> value) =>
        (Column, Value) = (new(id, heading, definition), value);

    public FactColumn Column { get; }

    public Func<DealLine, DealHit, FactValue?> Value { get; }

    /// <summary>The column for a search; null where none is needed.</summary>
    public static ExtraColumn? For(DealSearch search) =>
        OfOrder(search.Book, search.Order.Field) ?? OfFlags(search.Flags) ?? OfDateField(search.DateField.Name);

    private static ExtraColumn? OfOrder(ScopedBook book, string field) =>
        field switch
        {
            "created" => Created(),
            "last_activity" or "days_since_activity" => LastActive(),
            "age" => new("age", "Age", "days since creation", (deal, _) => Days(deal.AgeDays)),
            "days_in_stage" => new(
                "in_stage",
                "In stage",
                "days in the present stage",
                (_, hit) => Days(NodaTime.Period.DaysBetween(book.Company.DayOf(hit.Deal.InStageSince), book.Today))
            ),
            "probability" => new(
                "probability",
                "Chance",
                "probability of closing in the period: the stage's historical conversion, lowered by risk signals",
                (deal, _) => deal.Probability is { } share ? FactValue.Share(share) : null
            ),
            "risk" => new(
                "impact",
                "Impact",
                "amount × the loss in probability by risk signals",
                (deal, _) => deal.Impact is { } impact ? FactValue.Of(impact) : null
            ),
            "push_count" => Pushes(),
            "activity_count" => new(
                "activities",
                "Activities",
                "activities in the last 30 days",
                (_, hit) => FactValue.Count(DealOrder.ActivitiesOf(book, hit.Deal))
            ),
            "changed" => new(
                "changed",
                "Changed",
                "the last change of amount, stage, category, close date or owner",
                (_, hit) => FactValue.Date(book.Company.DayOf(hit.State.Since))
            ),
            "discount" => Discount(),
            "account" => new("account", "Account", "the customer", (deal, _) => Text(deal.Account)),
            _ => null,
        };

    private static ExtraColumn? OfFlags(DealFlags flags) =>
        flags.Has("lost") ? new("reason", "Loss reason", "as entered", (deal, _) => Text(deal.LossReason))
        : flags.Has("inactive") ? LastActive()
        : flags.Has("new") ? Created()
        : flags.Has("pushed") ? Pushes()
        : flags.Has("discounted") ? Discount()
        : null;

    private static ExtraColumn? OfDateField(string field) =>
        field switch
        {
            "created" => Created(),
            "last_activity" => LastActive(),
            _ => null,
        };

    private static ExtraColumn Created() =>
        new("created", "Created", "when the deal was created", (deal, _) => Date(deal.Created));

    private static ExtraColumn LastActive() =>
        new("last_activity", "Last active", "the last mail, call or meeting", (deal, _) => Date(deal.LastActivity));

    private static ExtraColumn Pushes() =>
        new(
            "pushes",
            "Pushes",
            "close dates moved to a later quarter",
            (_, hit) => FactValue.Count(hit.Deal.Course.PushCount)
        );

    private static ExtraColumn Discount() =>
        new(
            "discount",
            "Discount",
            "the discount given",
            (_, hit) => hit.Deal.Discount is { } share ? FactValue.Share(share) : null
        );

    private static FactValue? Text(string? name) => name is null ? null : FactValue.Name(name);

    private static FactValue? Days(int? days) => days is { } count ? FactValue.Days(count) : null;

    private static FactValue? Date(string? iso) => iso is { } text ? FactValue.Date(Dates.FromIso(text)!.Value) : null;
}

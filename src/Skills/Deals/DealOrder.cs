using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Deals;

/// <summary>The order of a list of deals: a field, up or down; deals without a value last, ties by amount, then by id.</summary>
internal sealed class DealOrder
{
    private static readonly (string Name, bool Down)[] Numbers =
    [
        ("amount", true),
        ("close_date", false),
        ("created", true),
        ("changed", true),
        ("last_activity", false),
        ("days_since_activity", true),
        ("age", true),
        ("days_in_stage", true),
        ("stage", true),
        ("probability", true),
        ("risk", true),
        ("push_count", true),
        ("activity_count", true),
        ("discount", true),
        ("name", false),
        ("account", false),
        ("owner", false),
    ];

    private const int ActivityDays = 30;

    private DealOrder(string field, bool down) => (Field, IsDown) = (field, down);

    /// <summary>As in arguments.</summary>
    public string Field { get; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDown { get; }

    /// <summary>Whether the risk of each deal must be known.</summary>
    public bool NeedsRisk => Field is "risk" or "probability";

    /// <summary>Whether it is about activities; a deal without any counts as untouched since ever.</summary>
    public bool NeedsActivities => Field is "last_activity" or "days_since_activity" or "activity_count";

    /// <summary>Reads "amount desc"; without a direction, the usual one of the field.</summary>
    /// <exception cref="SkillInputException">It is no order.</exception>
    public static DealOrder Parse(string? text)
    {
        var words = (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return new("amount", true);
        }

        var known = Array.Find(
            Numbers,
            order => string.Equals(order.Name, words[0], StringComparison.OrdinalIgnoreCase)
        );
        bool? down =
            words.Length == 1 ? known.Down
            : words.Length > 2 ? null
            : words[1].ToLowerInvariant() switch
            {
                "asc" => false,
                "desc" => true,
                _ => null,
            };
        return known.Name is { } name && down is { } isDown
            ? new(name, isDown)
            : throw new SkillInputException(
                $"I cannot order deals by \"{FilterWords.Quoted(text!)}\"; use one of {string.Join(", ", Numbers.Select(order => order.Name))} with asc or desc after it."
            );
    }

    /// <summary>The value of a deal to be ordered by; none where it has none.</summary>
    public DealKey KeyOf(ScopedBook book, DealHit hit) =>
        Field switch
        {
            "name" => new(null, hit.Deal.Name),
            "account" => new(null, hit.Deal.Account?.Name),
            "owner" => new(null, hit.State.Owner?.Name),
            _ => new(NumberOf(book, hit), null),
        };

    /// <summary>Which of two hits comes first.</summary>
    public int Compare(DealHit left, DealHit right)
    {
        var byKey = left.Key.CompareTo(right.Key, IsDown);
        var byAmount = byKey != 0 ? byKey : right.State.Value.CompareTo(left.State.Value);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }

    private double? NumberOf(ScopedBook book, DealHit hit)
    {
        var (deal, state) = (hit.Deal, hit.State);
        return Field switch
        {
            "amount" => state.HasValue ? state.Value.Minor : null,
            "close_date" => Number(state.CloseOn),
            "created" => Number(deal.CreatedOn),
            "changed" => Dates.ToMicros(state.Since),
            "last_activity" => Number(deal.Activities.LastOn(book.Today)) ?? 0,
            "days_since_activity" => -(Number(deal.Activities.LastOn(book.Today)) ?? 0),
            "age" => -Number(deal.CreatedOn),
            "days_in_stage" => -Dates.ToMicros(deal.InStageSince),
            "stage" => state.Stage.Position,
            "probability" => hit.Risk?.Probability,
            "risk" => hit.Risk?.Impact.Minor,
            "push_count" => deal.Course.PushCount,
            "activity_count" => ActivitiesOf(book, deal),
            _ => deal.Discount,
        };
    }

    /// <summary>Activities of the last 30 days.</summary>
    public static int ActivitiesOf(ScopedBook book, Deal deal) =>
        deal.Activities.CountBetween(book.Today.PlusDays(1 - ActivityDays), book.Today);

    private static double? Number(NodaTime.LocalDate? day) => day is { } date ? Dates.ToNumber(date) : null;
}

using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Deals;

/// <summary>
/// The order of a list of deals: by a field, up or down. Deals without a value come last either way; ties go by amount,
/// largest first, then by id, so that the order is total and the same question always lists the same deals.
/// </summary>
/// <remarks>
/// Fields: <c>amount</c> in the reporting currency; <c>close_date</c>, <c>created</c>, <c>changed</c> and
/// <c>last_activity</c> by day; <c>days_since_activity</c>, <c>age</c> and <c>days_in_stage</c> in days; <c>stage</c>
/// by its place in the process; <c>probability</c> and <c>risk</c> (the impact) as in list_risk_deals;
/// <c>push_count</c>, <c>activity_count</c> (30 days), <c>discount</c>; <c>name</c>, <c>account</c> and <c>owner</c> by
/// their characters.
/// </remarks>
internal sealed class DealOrder
{
    // Each field with its usual direction.
    private static readonly (string Name, bool IsDown)[] Fields =
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

    /// <summary>The field as in arguments: <c>close_date</c>.</summary>
    public string Field { get; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDown { get; }

    /// <summary>
    /// Whether the risk of each deal must be examined to know the order; that is the costly part of a search.
    /// </summary>
    public bool NeedsRisk => Field is "risk" or "probability";

    /// <summary>Whether the order is by activities. A deal without any counts as untouched for longest.</summary>
    public bool NeedsActivities => Field is "last_activity" or "days_since_activity" or "activity_count";

    /// <summary>Reads an order such as <c>amount desc</c>.</summary>
    /// <param name="text">
    /// A field with asc or desc; the field's usual direction without one, <c>amount desc</c> when empty.
    /// </param>
    /// <exception cref="SkillInputException">The field or the direction is not known, or more follows.</exception>
    public static DealOrder Parse(string? text)
    {
        var words = (text ??= string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return new("amount", true);
        }

        var known = Array.Find(
            Fields,
            order => string.Equals(order.Name, words[0], StringComparison.OrdinalIgnoreCase)
        );
        bool? down =
            words.Length == 1 ? known.IsDown
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
                $"I cannot order deals by \"{FilterWords.Quoted(text)}\"; use one of {string.Join(", ", Fields.Select(order => order.Name))} with asc or desc after it."
            );
    }

    /// <summary>The value that a deal is ordered by; empty where the deal has none.</summary>
    public Key KeyOf(ScopedBook book, DealHit hit) =>
        Field switch
        {
            "name" => new(null, hit.Deal.Name),
            "account" => new(null, hit.Deal.Account?.Name),
            "owner" => new(null, hit.State.Owner?.Name),
            _ => new(NumberOf(book, hit), null),
        };

    /// <summary>
    /// Below zero where the left deal comes first, above where the right one does; never 0 for two deals.
    /// </summary>
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
            "activity_count" => RecentActivities(book, deal),
            _ => deal.Discount,
        };
    }

    /// <summary>How many mails, calls and meetings a deal had in the last 30 days, today included.</summary>
    public static int RecentActivities(ScopedBook book, Deal deal) =>
        deal.Activities.CountBetween(book.Today.PlusDays(1 - ActivityDays), book.Today);

    private static double? Number(NodaTime.LocalDate? day) => day is { } date ? Dates.ToNumber(date) : null;

    /// <summary>
    /// What a deal is ordered by: a number, or a text by its characters; neither where it has no value.
    /// </summary>
    internal readonly record struct Key(double? Number, string? Text)
    {
        private bool IsMissing => Number is null && Text is null;

        /// <summary>Below zero where this comes first. What has no value comes last, up or down.</summary>
        public int CompareTo(Key other, bool down)
        {
            if (IsMissing || other.IsMissing)
            {
                return IsMissing.CompareTo(other.IsMissing);
            }

            var byValue =
                Number is { } number && other.Number is { } otherNumber
                    ? number.CompareTo(otherNumber)
                    : string.CompareOrdinal(Text, other.Text);
            return down ? -byValue : byValue;
        }
    }
}

using RevBot.Skills.Filtering;
using RevBot.Skills.Filtering.Fields;

namespace RevBot.Skills.Deals;

/// <summary>
/// The order of a list of deals: by a field, up or down. Deals without a value come last either way; ties go by amount,
/// largest first, then by id, so that the order is total and the same question always lists the same deals.
/// </summary>
/// <remarks>
/// Fields are those of <see cref="DealFields"/>: numbers and days by size, dates by day, <c>stage</c> by its place in the
/// process, <c>probability</c> and <c>risk</c> (the impact) as in list_risk_deals, other texts by their characters.
/// </remarks>
internal sealed class DealOrder
{
    private readonly DealField ordered;

    private DealOrder(DealField ordered, bool down) => (this.ordered, IsDown) = (ordered, down);

    /// <summary>The field as in arguments: <c>close_date</c>.</summary>
    public string Field => ordered.Name;

    /// <summary>Whether the greatest comes first.</summary>
    public bool IsDown { get; }

    /// <summary>
    /// Whether the risk of each deal must be examined to know the order; that is the costly part of a search.
    /// </summary>
    public bool NeedsRisk => ordered.NeedsRisk;

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
            return new(DealFields.All[0], true);
        }

        var known = DealFields.Find(words[0]);
        bool? down =
            words.Length == 1 ? known?.IsDown
            : words.Length > 2 ? null
            : words[1].ToLowerInvariant() switch
            {
                "asc" => false,
                "desc" => true,
                _ => null,
            };
        return known is not null && down is { } isDown
            ? new(known, isDown)
            : throw new SkillInputException(
                $"I cannot order deals by \"{FilterWords.Quoted(text)}\"; use one of {DealFields.Names} with asc or desc after it."
            );
    }

    /// <summary>
    /// The value that a deal is ordered by; empty where the deal has none. A deal without any activity counts as
    /// untouched for longest.
    /// </summary>
    public Key KeyOf(FieldReader reader, DealHit hit)
    {
        var reading = new FieldReading(reader, hit.Deal.Traits, hit.State);
        return ordered is { Kind: FieldKind.Text, IsRanked: false }
                ? new(null, ordered.Texts(reading) is [var first, ..] ? first : null)
            : Field is "last_activity" or "days_since_activity" && hit.Deal.Activities.LastOn(reader.Book.Today) is null
                ? new(Field is "last_activity" ? decimal.MinValue : decimal.MaxValue, null)
            : new(ordered.Number(reading), null);
    }

    /// <summary>
    /// Below zero where the left deal comes first, above where the right one does; never 0 for two deals.
    /// </summary>
    public int Compare(DealHit left, DealHit right)
    {
        var byKey = left.Key.CompareTo(right.Key, IsDown);
        var byAmount = byKey != 0 ? byKey : right.State.Value.CompareTo(left.State.Value);
        return byAmount != 0 ? byAmount : string.CompareOrdinal(left.Deal.Id, right.Deal.Id);
    }

    /// <summary>
    /// What a deal is ordered by: a number, or a text by its characters; neither where it has no value.
    /// </summary>
    internal readonly record struct Key(decimal? Number, string? Text)
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

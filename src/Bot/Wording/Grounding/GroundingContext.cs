using NodaTime;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>What a text may lean on beside the facts of its answer.</summary>
public sealed record GroundingContext
{
    /// <summary>The person's own words: names out of them may be said again where no figure stands beside, never their amounts.</summary>
    public string Question { get; init; } = string.Empty;

    /// <summary>The day of the view; null where words such as "today" are not to be understood.</summary>
    public LocalDate? Today { get; init; }

    /// <summary>What the answer's frame says: the days counted, the filter, the age of the data.</summary>
    public IReadOnlyList<Fact> Surroundings { get; init; } = [];

    /// <summary>
    /// Sentences that the functions wrote themselves, such as notes. They may be said word for word; for any other sentence
    /// they prove nothing.
    /// </summary>
    public IReadOnlyList<string> Statements { get; init; } = [];

    /// <summary>
    /// The sentences that a rewording starts from; empty where the text is that draft itself. Their choice of words
    /// (direction, cause, "not") was made from the facts, so a rewording must keep to it; their figures prove nothing.
    /// </summary>
    public string Draft { get; init; } = string.Empty;
}

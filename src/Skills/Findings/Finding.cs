using RevBot.Skills.Facts;

namespace RevBot.Skills.Findings;

/// <summary>
/// One thing that a result states, without words: its sentence stands under its id in prompts/answers/&lt;function&gt;.yaml
/// and may use the result's facts and the finding's own. Which findings an answer says, and which first, is chosen by what
/// was asked.
/// </summary>
/// <param name="Kind">What it states.</param>
/// <param name="Id">The name of its sentence, snake_case, stable within the function.</param>
public sealed record Finding(FindingKind Kind, string Id)
{
    /// <summary>
    /// What it states as well, so that it answers that too: groups set against each other are a comparison and a ranking.
    /// </summary>
    public IReadOnlyList<FindingKind> Also { get; init; } = [];

    /// <summary>
    /// How much it matters beside the other findings of the function, by money or surprise, 0..1: a half is usual; close to
    /// nothing is said where there is room, 1 nearly always.
    /// </summary>
    public double Weight { get; init; } = 0.5;

    /// <summary>
    /// What it speaks of, where several findings state the same thing for different asks: an answer says one of them. Null
    /// for a finding that stands alone.
    /// </summary>
    public string? Topic { get; init; }

    /// <summary>Facts of its own, beside the result's; ids begin with the finding's id: <c>short_count</c>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What it names, in the order of naming: <c>item</c> in the sentence.</summary>
    public IReadOnlyList<FindingItem> Items { get; init; } = [];

    /// <summary>What the sentence may ask about it beside the result's flags, such as <c>more</c>; it decides words, never numbers.</summary>
    public IReadOnlySet<string> Marks { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Its facts, its items' included.</summary>
    public IEnumerable<Fact> AllFacts => Facts.Concat(Items.SelectMany(item => item.Facts));
}

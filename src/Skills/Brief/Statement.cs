using System.Text.Json.Serialization;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Brief;

/// <summary>
/// Something that a brief says: facts out of the functions, without words. Whoever words it may say less than it holds,
/// never more.
/// </summary>
public sealed record Statement
{
    /// <summary>What it says.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>How important it is: 1 is the most important, and the greatest number is left out first.</summary>
    public required int Priority { get; init; }

    /// <summary>How many words it may take; its last items are left out where they do not fit.</summary>
    public required int Budget { get; init; }

    /// <summary>Its facts; ids begin with the statement's name: <c>number_forecast</c>.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    /// <summary>What it lists, most important first; the last are left out where there is no room.</summary>
    public IReadOnlyList<StatementItem> Items { get; init; } = [];

    /// <summary>
    /// What the wording may ask about the figures, such as <c>fall</c>; it decides words, never numbers.
    /// </summary>
    [JsonIgnore]
    public IReadOnlySet<string> Marks { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The facts, its items' included.</summary>
    [JsonIgnore]
    public IEnumerable<Fact> AllFacts => Facts.Concat(Items.SelectMany(item => item.Facts));
}

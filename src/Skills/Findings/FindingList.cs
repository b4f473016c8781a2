using RevBot.Skills.Facts;

namespace RevBot.Skills.Findings;

/// <summary>Builds a result's findings in the order in which they would be read where nothing in particular is asked.</summary>
/// <example>
/// <code>
/// new FindingList()
///     .Add(FindingKind.Level, "rate", 1)
///     .AddIf(result.Comparison is not null, FindingKind.Comparison, "against", 0.9)
///     .Findings
/// </code>
/// </example>
public sealed class FindingList
{
    private readonly List<Finding> findings = [];

    /// <summary>The findings added so far, in order.</summary>
    public IReadOnlyList<Finding> Findings => findings;

    /// <summary>Adds a finding whose sentence uses the result's facts.</summary>
    /// <param name="kind">What it states.</param>
    /// <param name="id">The name of its sentence.</param>
    /// <param name="weight">How much it matters, 0..1; what lies outside is cut.</param>
    /// <param name="topic">What it shares with findings of which only one is said.</param>
    public FindingList Add(FindingKind kind, string id, double weight = 0.5, string? topic = null) =>
        Add(new(kind, id) { Weight = weight, Topic = topic });

    /// <summary>Adds a finding where a condition holds.</summary>
    public FindingList AddIf(bool holds, FindingKind kind, string id, double weight = 0.5, string? topic = null) =>
        holds ? Add(kind, id, weight, topic) : this;

    /// <summary>Adds a finding that names things; nothing where there is none to name.</summary>
    /// <param name="kind">What it states.</param>
    /// <param name="id">The name of its sentence.</param>
    /// <param name="weight">How much it matters, 0..1.</param>
    /// <param name="things">What it names, in order.</param>
    /// <param name="add">Adds the facts of a thing; <c>item.name</c> in the sentence is the fact <c>name</c>.</param>
    /// <param name="own">Adds the finding's own facts, ids without its name; null for none.</param>
    /// <param name="marks">What the sentence may ask about a thing; null for nothing.</param>
    public FindingList AddNaming<T>(
        FindingKind kind,
        string id,
        double weight,
        IEnumerable<T> things,
        Func<FactList, T, FactList> add,
        Func<FactList, FactList>? own = null,
        Func<T, IEnumerable<string>>? marks = null
    )
    {
        var items = FindingItem.List(id, things, add, marks);
        return items.Count == 0
            ? this
            : Add(
                new(kind, id)
                {
                    Weight = weight,
                    Items = items,
                    Facts = own is null
                        ? []
                        : [.. own(new()).Facts.Select(fact => fact with { Id = $"{id}_{fact.Id}" })],
                }
            );
    }

    /// <summary>Adds a finding with facts of its own.</summary>
    /// <param name="kind">What it states.</param>
    /// <param name="id">The name of its sentence.</param>
    /// <param name="weight">How much it matters, 0..1.</param>
    /// <param name="own">Adds its facts, ids without its name; <c>fact.name</c> in the sentence is the fact <c>name</c>.</param>
    /// <param name="topic">What it shares with findings of which only one is said.</param>
    /// <param name="marks">What the sentence may ask; empty ones stand for what does not hold.</param>
    public FindingList AddStating(
        FindingKind kind,
        string id,
        double weight,
        Func<FactList, FactList> own,
        string? topic = null,
        params IEnumerable<string> marks
    )
    {
        ArgumentNullException.ThrowIfNull(own);
        return Add(
            new(kind, id)
            {
                Weight = weight,
                Topic = topic,
                Facts = [.. own(new()).Facts.Select(fact => fact with { Id = $"{id}_{fact.Id}" })],
                Marks = marks.Where(mark => mark.Length > 0).ToHashSet(StringComparer.Ordinal),
            }
        );
    }

    /// <summary>Adds a finding.</summary>
    public FindingList Add(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        findings.Add(finding with { Weight = Math.Clamp(finding.Weight, 0, 1) });
        return this;
    }
}

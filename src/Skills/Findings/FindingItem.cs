using System.Globalization;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Findings;

/// <summary>One of the things that a finding names: a person, a deal, a group.</summary>
/// <param name="Prefix">What the ids of its facts begin with and its sentence leaves out: <c>short_1_</c>.</param>
/// <param name="Facts">Its facts: <c>short_1_name</c>, <c>item.name</c> in the sentence.</param>
public sealed record FindingItem(string Prefix, IReadOnlyList<Fact> Facts)
{
    /// <summary>What the sentence may ask about it.</summary>
    public IReadOnlySet<string> Marks { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Makes the items of a finding.</summary>
    /// <param name="finding">The finding's id.</param>
    /// <param name="things">What is named, in order.</param>
    /// <param name="add">Adds the facts of a thing; their ids are given without the prefix.</param>
    /// <param name="marks">What the sentence may ask about a thing; null for nothing.</param>
    public static IReadOnlyList<FindingItem> List<T>(
        string finding,
        IEnumerable<T> things,
        Func<FactList, T, FactList> add,
        Func<T, IEnumerable<string>>? marks = null
    ) =>
        [
            .. things.Select(
                (thing, place) =>
                {
                    var prefix = string.Create(CultureInfo.InvariantCulture, $"{finding}_{place + 1}_");
                    var facts = add(new(), thing).Facts;
                    return new FindingItem(prefix, [.. facts.Select(fact => fact with { Id = prefix + fact.Id })])
                    {
                        Marks = marks is null
                            ? new HashSet<string>(StringComparer.Ordinal)
                            : marks(thing).ToHashSet(StringComparer.Ordinal),
                    };
                }
            ),
        ];
}

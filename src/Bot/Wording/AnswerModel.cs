using RevBot.Skills;
using RevBot.Skills.Facts;
using RevBot.Skills.Findings;

namespace RevBot.Bot.Wording;

/// <summary>
/// What a sentence is given: <c>fact</c>, <c>is</c>, <c>item</c>, <c>period</c>, <c>when</c>, <c>filter</c>. Values are placeholders.
/// </summary>
internal sealed class AnswerModel
{
    private readonly Placeholders placeholders = new();
    private readonly Dictionary<string, object?> shared;
    private readonly Dictionary<string, Placeholder?> facts;
    private readonly SkillResult result;

    public AnswerModel(SkillResult result)
    {
        this.result = result;
        facts = Named(result.Facts, 0);
        shared = new(StringComparer.Ordinal)
        {
            ["period"] = placeholders.Add(result.Period is { } period ? FactFormat.Period(period) : null),
            ["when"] = placeholders.Add(result.Period is { } days ? FactFormat.When(days) : null),
            ["filter"] = placeholders.Add(result.Filter),
        };
    }

    /// <summary>A rendered line as a sentence.</summary>
    public Sentence Sentence(string rendered) => placeholders.Sentence(rendered);

    /// <summary>What the sentence of a finding is given: its own facts and marks go before the result's.</summary>
    public Dictionary<string, object?> For(Finding finding)
    {
        var own = new Dictionary<string, Placeholder?>(facts, StringComparer.Ordinal);
        foreach (var (id, value) in Named(finding.Facts, finding.Id.Length + 1))
        {
            own[id] = value;
        }

        var flags = result.Flags.ToDictionary(StringComparer.Ordinal);
        foreach (var mark in finding.Marks)
        {
            flags[mark] = true;
        }

        return new(shared, StringComparer.Ordinal)
        {
            ["fact"] = own,
            ["is"] = flags,
            ["item"] = finding.Items.Select(Item).ToArray(),
        };
    }

    private Dictionary<string, object?> Item(FindingItem item)
    {
        var named = Named(item.Facts, item.Prefix.Length)
            .ToDictionary(fact => fact.Key, fact => (object?)fact.Value, StringComparer.Ordinal);
        named["is"] = item.Marks.ToDictionary(mark => mark, _ => true, StringComparer.Ordinal);
        return named;
    }

    private Dictionary<string, Placeholder?> Named(IEnumerable<Fact> named, int start) =>
        named
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .ToDictionary(fact => fact.Id[start..], fact => placeholders.Add(fact.Value), StringComparer.Ordinal);
}

using System.Globalization;
using NodaTime;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Brief;

/// <summary>
/// Gathers a statement's facts under its name. What a function has said is taken over as it is, with its definition and
/// its deals; nothing is computed here.
/// </summary>
/// <remarks>
/// Ids begin with the statement's name, and with the item's number where there is one: <c>number_commit</c>,
/// <c>risks_1_deal</c>. So the facts of a brief never share an id, though several functions call a fact <c>amount</c>.
/// </remarks>
/// <param name="kind">The statement.</param>
/// <param name="item">The number of its item, from 1; null for the statement itself.</param>
internal sealed class StatementFacts(StatementKind kind, int? item = null)
{
    private readonly FactList facts = new();
    private readonly List<Fact> taken = [];

    private readonly string prefix =
        StatementNames.Id(kind)
        + (item is { } number ? string.Create(CultureInfo.InvariantCulture, $"_{number}_") : "_");

    /// <summary>All, taken ones first.</summary>
    public IReadOnlyList<Fact> Facts => [.. taken, .. facts.Facts];

    /// <summary>Takes over facts of a function by their ids; those that it did not say are left out.</summary>
    public StatementFacts Take(SkillResult from, params string[] ids)
    {
        foreach (var id in ids)
        {
            TakeAs(from, id, id);
        }

        return this;
    }

    /// <summary>Takes over a fact under another name.</summary>
    public StatementFacts TakeAs(SkillResult from, string id, string named)
    {
        if (from.FindFact(id) is { } found)
        {
            taken.Add(found with { Id = prefix + named });
        }

        return this;
    }

    /// <summary>Adds a name; null adds nothing.</summary>
    public StatementFacts Add(string id, string label, string? name, string definition)
    {
        facts.Add(prefix + id, label, name, definition);
        return this;
    }

    /// <summary>Adds an amount; null adds nothing.</summary>
    public StatementFacts Add(string id, string label, Money? amount, string definition, int? rows = null)
    {
        facts.Add(prefix + id, label, amount, definition, rows);
        return this;
    }

    /// <summary>Adds a date; null adds nothing.</summary>
    public StatementFacts Add(string id, string label, LocalDate? day, string definition)
    {
        facts.Add(prefix + id, label, day, definition);
        return this;
    }

    /// <summary>Adds a number of things.</summary>
    public StatementFacts Count(string id, string label, long count, string definition)
    {
        facts.Count(prefix + id, label, count, definition);
        return this;
    }

    /// <summary>Adds a share, 0..1; null adds nothing.</summary>
    public StatementFacts Share(string id, string label, double? share, string definition)
    {
        facts.Share(prefix + id, label, share, definition);
        return this;
    }

    /// <summary>The facts as an item of the statement, with marks for its wording; empty marks do not count.</summary>
    public StatementItem Item(params string[] marks) => new(Facts, StatementNames.Marks(marks));
}

using NodaTime;
using RevBot.Data.Finance;

namespace RevBot.Skills.Facts;

/// <summary>Gathers a result's facts in the order in which they are said.</summary>
public sealed class FactList
{
    private readonly List<Fact> facts = [];

    /// <summary>The facts.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Adds one, unless there is no value.</summary>
    public FactList Add(string id, string label, FactValue? value, string definition, int? rows = null)
    {
        if (value is not null)
        {
            facts.Add(new(id, label, value, new(definition, rows)));
        }

        return this;
    }

    /// <summary>Adds an amount, unless there is none.</summary>
    public FactList Add(string id, string label, Money? value, string definition, int? rows = null) =>
        Add(id, label, value is { } money ? FactValue.Of(money) : null, definition, rows);

    /// <summary>Adds a date, unless there is none.</summary>
    public FactList Add(string id, string label, LocalDate? value, string definition) =>
        Add(id, label, value is { } date ? FactValue.Date(date) : null, definition);
}

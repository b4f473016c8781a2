using NodaTime;
using RevBot.Data.Finance;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Facts;

/// <summary>
/// Builds a result's facts in the order in which they are said. A value that is null adds nothing, so no caller checks
/// for it.
/// </summary>
/// <remarks>
/// <c>Add</c> takes what the type tells: money, dates, names, periods. Numbers say their unit by the method:
/// <see cref="Count"/>, <see cref="Share"/>, <see cref="Points"/>, <see cref="Ratio"/>, <see cref="Days"/>. Every
/// method takes the fact's id (stable within the function), its label for people, the value, the formula in words, and
/// how many rows it was computed from where that says something.
/// </remarks>
/// <example>
/// <code>
/// new FactList()
///     .Add("won_amount", "Won", figures.WonAmount, "deals won in the period", figures.WonDeals)
///     .Share("win_rate", "Win rate", figures.WinRate, "won ÷ (won + lost)")
///     .Facts
/// </code>
/// </example>
public sealed class FactList
{
    private readonly List<Fact> facts = [];

    /// <summary>The facts added so far, in order.</summary>
    public IReadOnlyList<Fact> Facts => facts;

    /// <summary>Adds a value of any unit.</summary>
    public FactList Add(string id, string label, FactValue? value, string definition, int? rows = null)
    {
        if (value is not null)
        {
            facts.Add(new(id, label, value, new(definition, rows)));
        }

        return this;
    }

    /// <summary>Adds an amount of money.</summary>
    public FactList Add(string id, string label, Money? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Of(value), definition, rows);

    /// <summary>Adds a calendar date.</summary>
    public FactList Add(string id, string label, LocalDate? value, string definition) =>
        Add(id, label, FactValue.Date(value), definition);

    /// <summary>Adds a name or other text; null and empty text add nothing.</summary>
    public FactList Add(string id, string label, string? value, string definition) =>
        Add(id, label, string.IsNullOrEmpty(value) ? null : FactValue.Name(value), definition);

    /// <summary>Adds a period of days.</summary>
    public FactList Add(string id, string label, Period? value, string definition) =>
        Add(id, label, FactValue.Period(value), definition);

    /// <summary>Adds a whole number of things.</summary>
    public FactList Count(string id, string label, long? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Count(value), definition, rows);

    /// <summary>Adds a share, 0..1.</summary>
    public FactList Share(string id, string label, double? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Share(value), definition, rows);

    /// <summary>Adds a difference of two shares, −1..1, in percentage points.</summary>
    public FactList Points(string id, string label, double? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Points(value), definition, rows);

    /// <summary>Adds a multiple, such as coverage.</summary>
    public FactList Ratio(string id, string label, double? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Ratio(value), definition, rows);

    /// <summary>Adds a whole number of days.</summary>
    public FactList Days(string id, string label, long? value, string definition, int? rows = null) =>
        Add(id, label, FactValue.Days(value), definition, rows);
}

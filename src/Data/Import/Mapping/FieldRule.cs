using System.Text.RegularExpressions;
using NodaTime;

namespace RevBot.Data.Import.Mapping;

/// <summary>
/// How a field gets its value. Text first: the cases in turn, or template, constant or the first column that is not
/// empty; then lookup, values, patterns, default. Then the text is read as the field's kind, and the rules for bad
/// values apply.
/// </summary>
/// <remarks>
/// A value that cannot be read is told by its field's name and its own text. Patterns are tried for a tenth of a second
/// at most; one that takes longer does not fit. A default is read like any other text, so it must be one that the
/// field's kind can read.
/// </remarks>
internal sealed record FieldRule
{
    /// <summary>Where the rule stands in the mapping, from 1, for messages.</summary>
    public required int Line { get; init; }

    /// <summary>Columns in turn: the first that is not empty counts.</summary>
    public IReadOnlyList<ColumnRule> Columns { get; init; } = [];

    /// <summary>A fixed text; also what stands where all columns are empty.</summary>
    public string? Constant { get; init; }

    /// <summary>A text with columns in braces; see <see cref="Fields.TextTemplate"/>.</summary>
    public string? Template { get; init; }

    /// <summary>The lookup that turns the text into another; a text that it lacks becomes none.</summary>
    public string? Lookup { get; init; }

    /// <summary>Value to value, without regard to case; an empty result is no value.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    /// <summary>Patterns in turn, after the values: the first that fits gives its value.</summary>
    public IReadOnlyList<(Regex Pattern, string Value)> Patterns { get; init; } = [];

    /// <summary>
    /// What is taken out of the text when all else is done; nothing is taken where no letter would stay.
    /// </summary>
    public IReadOnlyList<Regex> Remove { get; init; } = [];

    /// <summary>The result where neither values nor patterns fit; null keeps the text.</summary>
    public string? Otherwise { get; init; }

    /// <summary>What stands where everything else gives no text.</summary>
    public string? Default { get; init; }

    /// <summary>Rules in turn: the first that gives a text counts.</summary>
    public IReadOnlyList<FieldRule> Cases { get; init; } = [];

    /// <summary>All must hold, or the field is empty, without its default.</summary>
    public IReadOnlyList<ConditionRule> When { get; init; } = [];

    /// <summary>Formats of dates and instants beside ISO 8601.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>The moment that a date without a time stands for, where an instant is asked for.</summary>
    public DayPart At { get; init; }

    /// <summary>A share is written as a percentage: 15 is 0.15.</summary>
    public bool IsPercent { get; init; }

    /// <summary>The smallest number allowed, itself included.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The largest number allowed, itself included.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The first date allowed, itself included.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>The last date allowed, itself included.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>What to do with a text that cannot be read; never <see cref="OnBad.Create"/>.</summary>
    public OnBad OnInvalid { get; init; }

    /// <summary>What to do with a reference to a row that is not there.</summary>
    public OnBad OnUnknown { get; init; }

    /// <summary>The name of a stand-in for an unknown reference; made where it is missing.</summary>
    public string? Placeholder { get; init; }

    /// <summary>By what a reference finds its row.</summary>
    public ReferenceBy By { get; init; }
}

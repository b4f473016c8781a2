using System.Text.RegularExpressions;
using NodaTime;

namespace RevBot.Data.Import.Mapping;

/// <summary>
/// How a field gets its value. Text first: the cases in turn, or template, constant or the first column that is not empty;
/// then lookup, values, patterns, default. Then the text is read as the field's kind, and the rules for bad values apply.
/// </summary>
internal sealed record FieldRule
{
    public required int Line { get; init; }

    public IReadOnlyList<ColumnRule> Columns { get; init; } = [];

    public string? Constant { get; init; }

    public string? Template { get; init; }

    public string? Lookup { get; init; }

    /// <summary>Value to value, without regard to case; an empty result is no value.</summary>
    public IReadOnlyDictionary<string, string>? Values { get; init; }

    public IReadOnlyList<(Regex Pattern, string Value)> Patterns { get; init; } = [];

    /// <summary>The result where neither values nor patterns fit; null keeps the text.</summary>
    public string? Otherwise { get; init; }

    public string? Default { get; init; }

    public IReadOnlyList<FieldRule> Cases { get; init; } = [];

    public IReadOnlyList<ConditionRule> When { get; init; } = [];

    public IReadOnlyList<string> Formats { get; init; } = [];

    public DayPart At { get; init; }

    public bool IsPercent { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public LocalDate? Earliest { get; init; }

    public LocalDate? Latest { get; init; }

    public OnBad OnInvalid { get; init; }

    public OnBad OnUnknown { get; init; }

    /// <summary>The name of a stand-in for an unknown reference; made where it is missing.</summary>
    public string? Placeholder { get; init; }

    public ReferenceBy By { get; init; }
}

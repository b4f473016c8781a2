namespace RevBot.Data.Import.Mapping;

/// <summary>A file, or rows in the mapping itself, and what it is loaded into.</summary>
internal sealed record SourceRule
{
    public required int Line { get; init; }

    /// <summary>Null where the rows stand in the mapping.</summary>
    public string? File { get; init; }

    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; init; } = [];

    public bool IsOptional { get; init; }

    public required string Target { get; init; }

    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    /// <summary>Rows that do not meet these are rejected, with that as the reason.</summary>
    public IReadOnlyList<ConditionRule> Where { get; init; } = [];

    /// <summary>For deals: earlier states that the row's own columns tell, oldest first; the row itself is the last one.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, FieldRule>> Earlier { get; init; } = [];

    /// <summary>The conditions under which each of <see cref="Earlier"/> holds.</summary>
    public IReadOnlyList<IReadOnlyList<ConditionRule>> EarlierWhen { get; init; } = [];

    public CloseBeforeCreated CloseBeforeCreated { get; init; }
}

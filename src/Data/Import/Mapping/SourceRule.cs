namespace RevBot.Data.Import.Mapping;

/// <summary>A file, or rows in the mapping itself, and what it is loaded into.</summary>
internal sealed record SourceRule
{
    /// <summary>Where the source stands in the mapping, from 1, for messages.</summary>
    public required int Line { get; init; }

    /// <summary>Null where the rows stand in the mapping.</summary>
    public string? File { get; init; }

    /// <summary>Other names of the file; the first that is there counts.</summary>
    public IReadOnlyList<string> OtherFiles { get; init; } = [];

    /// <summary>The source is read only where the file has all these columns.</summary>
    public IReadOnlyList<string> IfColumns { get; init; } = [];

    /// <summary>Rows that stand in the mapping: column to text. Empty where a file is named.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Rows { get; init; } = [];

    /// <summary>Whether the extract may lack the file.</summary>
    public bool IsOptional { get; init; }

    /// <summary>A name of <see cref="Targets"/>.</summary>
    public required string Target { get; init; }

    /// <summary>How each field gets its value; every required field of the target is there.</summary>
    public required IReadOnlyDictionary<string, FieldRule> Fields { get; init; }

    /// <summary>Rows that do not meet these are set apart, with that as the reason.</summary>
    public IReadOnlyList<ConditionRule> Where { get; init; } = [];

    /// <summary>
    /// For deals: earlier states that the row's own columns tell, oldest first; the row itself is the last one.
    /// </summary>
    public IReadOnlyList<IReadOnlyDictionary<string, FieldRule>> Earlier { get; init; } = [];

    /// <summary>The conditions under which each of <see cref="Earlier"/> holds.</summary>
    public IReadOnlyList<IReadOnlyList<ConditionRule>> EarlierWhen { get; init; } = [];

    /// <summary>What to do with a deal that closes before the day of its creation.</summary>
    public CloseBeforeCreated CloseBeforeCreated { get; init; }
}

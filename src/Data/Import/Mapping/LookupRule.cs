namespace RevBot.Data.Import.Mapping;

/// <summary>A file that completes other rows: key column to value column; of several rows of a key, the first, or the one with the largest number.</summary>
internal sealed record LookupRule(
    string Name,
    string File,
    string Key,
    string Value,
    string? Largest,
    bool IsOptional,
    int Line
);

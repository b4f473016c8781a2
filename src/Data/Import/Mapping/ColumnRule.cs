namespace RevBot.Data.Import.Mapping;

/// <summary>A column that a rule reads; an optional one (written with a question mark after it) may be absent.</summary>
internal sealed record ColumnRule(string Name, bool IsOptional);

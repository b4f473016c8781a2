namespace RevBot.Data.Import.Mapping;

/// <summary>
/// A column that a rule reads; an optional one (written with a question mark after it) may be absent.
/// </summary>
/// <param name="Name">The column's name, in any case.</param>
/// <param name="IsOptional">Whether the file may lack it; it counts as empty then.</param>
internal sealed record ColumnRule(string Name, bool IsOptional);

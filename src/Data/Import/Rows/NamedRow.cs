namespace RevBot.Data.Import.Rows;

/// <summary>By what a row is found.</summary>
internal readonly record struct NamedRow(int Id, string Key, string Name, string? Email = null);

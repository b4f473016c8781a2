namespace RevBot.Data.Connectors.Landing;

/// <summary>A column that a mapping reads.</summary>
/// <param name="Name">As the mapping writes it.</param>
/// <param name="IsOptional">Whether every rule that reads it can do without.</param>
internal sealed record NeededColumn(string Name, bool IsOptional);

namespace RevBot.Skills.Facts;

/// <summary>A column of a table.</summary>
/// <param name="Id">Stable within the table.</param>
/// <param name="Heading">For people.</param>
/// <param name="Definition">How its values are computed.</param>
public sealed record FactColumn(string Id, string Heading, string Definition);

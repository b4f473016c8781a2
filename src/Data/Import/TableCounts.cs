namespace RevBot.Data.Import;

/// <summary>What happened to a table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Inserted">Rows that are new.</param>
/// <param name="Updated">Rows that changed.</param>
/// <param name="Unchanged">Rows that the extract had and that stayed as they were.</param>
public sealed record TableCounts(string Table, long Inserted, long Updated, long Unchanged);

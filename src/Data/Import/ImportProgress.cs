namespace RevBot.Data.Import;

/// <summary>How far an import is. Reported at the start of each source and every 20,000 rows.</summary>
/// <param name="File">The file being read.</param>
/// <param name="Target">What it is loaded into.</param>
/// <param name="Rows">Rows of it read so far.</param>
/// <param name="Source">Which source, from 1.</param>
/// <param name="Sources">How many sources the mapping has here.</param>
public sealed record ImportProgress(string File, string Target, long Rows, int Source, int Sources);

namespace RevBot.Data.Import.Mapping;

/// <summary>
/// A file that completes other rows: key column to value column; of several rows of a key, the first, or the one with
/// the largest number.
/// </summary>
/// <param name="Name">The lookup's name in the mapping.</param>
/// <param name="File">The file that it reads.</param>
/// <param name="Key">
/// The column of the keys; with a question mark after it, the lookup is empty where the file lacks it.
/// </param>
/// <param name="Value">The column of the values, with a question mark likewise.</param>
/// <param name="Largest">
/// Of several rows of a key, the one with the largest number here counts; null takes the first.
/// </param>
/// <param name="IsOptional">Whether the extract may lack the file; the lookup is empty then.</param>
/// <param name="Line">Where it stands in the mapping.</param>
internal sealed record LookupRule(
    string Name,
    string File,
    string Key,
    string Value,
    string? Largest,
    bool IsOptional,
    int Line
);

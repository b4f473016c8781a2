namespace RevBot.Data.Import.Proposing;

/// <summary>A file of a source, by a sample of its rows.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Words">The name's words, small, without the ending.</param>
/// <param name="Columns">The columns, in order.</param>
/// <param name="IsWhole">Whether the sample is the whole file.</param>
internal sealed record FileProfile(
    string File,
    IReadOnlyList<string> Words,
    IReadOnlyList<ColumnProfile> Columns,
    bool IsWhole
);

namespace RevBot.Data.Import.Extract;

/// <summary>Where rows come from: a file, or the mapping itself.</summary>
internal interface IRowSource
{
    /// <summary>The file's name, for messages.</summary>
    string File { get; }

    /// <summary>The columns, in order.</summary>
    IReadOnlyList<string> Header { get; }

    /// <summary>The rows, each good until the next one is asked for. Damaged rows have their problem set.</summary>
    /// <exception cref="ImportException">The file cannot be read on.</exception>
    IEnumerable<ExtractRow> Rows();
}

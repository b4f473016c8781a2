namespace RevBot.Data.Import;

/// <summary>
/// A mapping or a file of an extract is wrong. The message is one sentence that names file and line; nothing was
/// written.
/// </summary>
/// <remarks>
/// The message is for people: file, line and what to correct. Nothing was written when it is thrown.
/// </remarks>
public sealed class ImportException : Exception
{
    /// <param name="file">The file's name.</param>
    /// <param name="line">From 1; 0 where no line is to blame.</param>
    /// <param name="sentence">What is wrong and what to do.</param>
    public ImportException(string file, long line, string sentence)
        : base(line > 0 ? $"{file} line {line}: {sentence}" : $"{file}: {sentence}") => (File, Line) = (file, line);

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>
    /// Whether it is too much that would be lost. In a load of few rows one is a large share; a load of everything may
    /// pass.
    /// </summary>
    public bool IsOfLimit { get; init; }

    /// <summary>From 1; 0 where no line is to blame.</summary>
    public long Line { get; }
}

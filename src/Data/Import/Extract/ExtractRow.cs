namespace RevBot.Data.Import.Extract;

/// <summary>A row of an extract. The first problem found in it is kept; a row with a problem is rejected.</summary>
/// <param name="line">From 1.</param>
/// <param name="cells">The row's texts, in the order of the header.</param>
/// <param name="raw">Gives the row as it stands in the file, while it is the current one.</param>
internal sealed class ExtractRow(long line, string[] cells, Func<string> raw)
{
    /// <summary>The row's line in the file, from 1.</summary>
    public long Line => line;

    /// <summary>Why the row is rejected; null while nothing is wrong with it.</summary>
    public string? Problem { get; private set; }

    /// <summary>The row as it stands in the file.</summary>
    public string Raw => raw();

    /// <summary>The text of a column, blanks and all; empty for none.</summary>
    public string this[int column] => cells[column];

    /// <summary>Rejects the row, unless it is already: the first reason stays.</summary>
    public void Reject(string reason) => Problem ??= reason;
}

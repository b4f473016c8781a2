namespace RevBot.Data.Import.Extract;

/// <summary>A row of an extract. The first problem found in it is kept; a row with a problem is rejected.</summary>
internal sealed class ExtractRow(long line, string[] cells, Func<string> raw)
{
    public long Line => line;

    public string? Problem { get; private set; }

    /// <summary>The row as it stands in the file.</summary>
    public string Raw => raw();

    public string this[int column] => cells[column];

    public void Reject(string reason) => Problem ??= reason;
}

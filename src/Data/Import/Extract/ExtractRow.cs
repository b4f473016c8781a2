namespace RevBot.Data.Import.Extract;

/// <summary>
/// A row of an extract. The first problem found in it is kept; a row with a problem is rejected, or set apart where it
/// is no loss. Notes say what was taken for granted to load it.
/// </summary>
/// <param name="line">From 1.</param>
/// <param name="cells">The row's texts, in the order of the header.</param>
/// <param name="raw">Gives the row as it stands in the file, while it is the current one.</param>
internal sealed class ExtractRow(long line, string[] cells, Func<string> raw)
{
    private List<string>? notes;

    /// <summary>The row's line in the file, from 1.</summary>
    public long Line => line;

    /// <summary>Why the row is not loaded; null while nothing is wrong with it.</summary>
    public string? Problem { get; private set; }

    /// <summary>The problem is no loss: the row is not about what is loaded.</summary>
    public bool IsSetApart { get; private set; }

    /// <summary>The row is one whose loss is felt in every answer: an open deal, a call, a quota, a person.</summary>
    public bool IsGrave { get; set; }

    /// <summary>What was taken for granted to load it, in the order of reading.</summary>
    public IReadOnlyList<string> Notes => notes ?? [];

    /// <summary>The row as it stands in the file.</summary>
    public string Raw => raw();

    /// <summary>The text of a column, blanks and all; empty for none, and where the row ends before.</summary>
    public string this[int column] => column < cells.Length ? cells[column] : "";

    /// <summary>Rejects the row, unless it is already: the first reason stays.</summary>
    public void Reject(string reason) => Problem ??= reason;

    /// <summary>Leaves the row out as no loss, unless it has a problem already.</summary>
    public void SetApart(string reason)
    {
        if (Problem is null)
        {
            (Problem, IsSetApart) = (reason, true);
        }
    }

    /// <summary>Says what was taken for granted; the same words for the same thing, values in single quotes.</summary>
    public void Note(string what) => (notes ??= []).Add(what);
}

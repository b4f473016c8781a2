namespace RevBot.Data.Import;

/// <summary>What became of the rows of one source. Read = Loaded + Merged + SetApart + Rejected.</summary>
/// <param name="File">The file.</param>
/// <param name="Target">
/// What it was loaded into, or <c>lookup NAME</c> for a file that only completes other rows, by the first lookup that
/// reads it.
/// </param>
/// <param name="Read">Rows read; blank lines and the header are none.</param>
/// <param name="Loaded">Rows that wrote something.</param>
/// <param name="Merged">Rows that became part of another row, or brought nothing new.</param>
/// <param name="Rejected">Rows in the reject file.</param>
public sealed record SourceCounts(string File, string Target, long Read, long Loaded, long Merged, long Rejected)
{
    /// <summary>Rows left out as no loss: no changes, not about deals, left out by the mapping.</summary>
    public long SetApart { get; init; }

    /// <summary>
    /// Why rows were rejected, set apart or loaded on an assumption, most rows first within each kind.
    /// </summary>
    public IReadOnlyList<RowReason> Reasons { get; init; } = [];
}

using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Rows;

namespace RevBot.Data.Import.Loading;

/// <summary>Loads the rows of a target that are found by a key of the CRM.</summary>
/// <param name="tables">The import's tables.</param>
/// <param name="rows">Where the rows go.</param>
/// <param name="read">
/// The target's columns. Null, where the row has no problem, for a row that is not kept: it counts as merged.
/// </param>
/// <param name="called">What a message calls a row.</param>
internal sealed class RowLoader<TRow>(
    LoadTables tables,
    KeyedTable<TRow> rows,
    Func<RowFields, TRow?> read,
    Func<TRow, string> called
) : ITargetLoader
    where TRow : class
{
    /// <summary>When what the row tells happened, microseconds.</summary>
    public Func<TRow, long?> HappenedAt { get; init; } = _ => null;

    /// <summary>Called with the id of a stored row before it is changed.</summary>
    public Action<int>? Updating { get; init; }

    /// <summary>Called with a row that was inserted or updated.</summary>
    public Action<TRow>? Written { get; init; }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var found = read(new(tables, source.Field, row));
        if (row.Problem is not null || found is null)
        {
            return row.Problem is null ? RowOutcome.Merged : RowOutcome.Pending;
        }

        tables.Session.Saw(HappenedAt(found));
        switch (rows.Put(found, Updating).Result)
        {
            case PutResult.Inserted or PutResult.Updated:
                Written?.Invoke(found);
                return RowOutcome.Loaded;
            case PutResult.Conflict:
                row.Reject($"a second row of {ValueReader.Quote(called(found))} that differs; the first was kept");
                break;
        }

        return RowOutcome.Merged;
    }

    public void Finish()
    {
        rows.Flush();
        tables.FlushReferences();
    }
}

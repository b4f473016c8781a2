using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>
/// Loads the rows of a target that belong to deals: a deal that the extract names gets the extract's rows for the stored
/// ones. They are gathered and written deal by deal when all are read.
/// </summary>
/// <param name="tables">The import's tables.</param>
/// <param name="table">Where the rows go.</param>
/// <param name="order">The column that orders a deal's rows.</param>
/// <param name="dealOf">The deal of a row.</param>
/// <param name="read">The target's columns; anything for a row with a problem.</param>
internal sealed class ChildLoader<TRow>(
    LoadTables tables,
    Table<TRow> table,
    string order,
    Func<TRow, int> dealOf,
    Func<RowFields, TRow> read
) : ITargetLoader
    where TRow : class
{
    private const int Batch = 8192;

    // The table had no rows: a deal's rows are written as soon as the next deal's begin, as exports are ordered by deal.
    private readonly bool streams = !tables.Session.Read(table, $"opportunity_id, {order}").Any();
    private readonly List<TRow> batch = [];
    private readonly List<(TRow Row, SourceTally Tally)> rows = [];
    private readonly List<(TRow Row, SourceTally Tally)> strays = [];
    private int newest;
    private long written;

    /// <summary>The row with its number within the deal, from 1, in the order of the file.</summary>
    public Func<TRow, int, TRow> Numbered { get; init; } = (row, _) => row;

    /// <summary>When what the row tells became known, microseconds.</summary>
    public Func<TRow, long?> KnownAt { get; init; } = _ => null;

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var found = read(new(tables, source.Field, row));
        if (row.Problem is null)
        {
            tables.Session.Saw(KnownAt(found));
            Add(tally, found);
        }

        return RowOutcome.Pending;
    }

    /// <summary>Writes the rows and counts those that were pending.</summary>
    public void Finish()
    {
        if (streams)
        {
            WriteGroup();
            Flush();
        }

        var changes = new ChildChanges<TRow>(tables, table, order);
        var waiting = streams ? strays : rows;
        var groups = waiting
            .GroupBy(pair => dealOf(pair.Row))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.ToList()));
        changes.Write(groups, dealOf, (_, group, stored) => Merge(group, stored));
        var tally = tables.Session.Tally(table.Name);
        tally.Inserted += changes.Inserted + written;
        tally.Updated += changes.Updated;
        tally.Unchanged += streams ? 0 : changes.Unchanged;
    }

    private void Add(SourceTally tally, TRow row)
    {
        var deal = dealOf(row);
        if (streams && deal < newest)
        {
            strays.Add((row, tally));
            return;
        }

        if (streams && deal > newest)
        {
            WriteGroup();
        }

        newest = deal;
        rows.Add((row, tally));
    }

    private void WriteGroup()
    {
        if (rows.Count == 0)
        {
            return;
        }

        tables.FlushReferences();
        tables.Touch(newest);
        batch.AddRange(Merge(rows, []));
        written += rows.Count;
        rows.Clear();
        if (batch.Count >= Batch)
        {
            Flush();
        }
    }

    private void Flush()
    {
        tables.Session.Database.BulkInsert(tables.Session.Transaction, table, batch, tables.Session.Cancellation);
        batch.Clear();
    }

    // What strays from the order of deals comes after what its deal has from this import; else the extract's set is the whole.
    private List<TRow> Merge(List<(TRow Row, SourceTally Tally)> group, IReadOnlyList<TRow> stored)
    {
        var known = stored.ToHashSet();
        List<TRow> merged = streams ? [.. stored] : [];
        foreach (var (row, tally) in group)
        {
            var numberedRow = Numbered(row, merged.Count + 1);
            merged.Add(numberedRow);
            tally.Settle(known.Contains(numberedRow) ? RowOutcome.Merged : RowOutcome.Loaded, 1);
        }

        return merged;
    }
}

using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>
/// Loads the rows of a target that belong to deals: a deal that the extract names gets the extract's rows for the
/// stored ones. They are gathered and written deal by deal when all are read.
/// </summary>
/// <param name="tables">The import's tables.</param>
/// <param name="columns">Reads a row.</param>
/// <param name="order">
/// The column that orders a deal's rows; a <c>number</c> is given here, from 1 in the order of the file.
/// </param>
internal sealed class ChildLoader(LoadTables tables, TargetReader columns, string order) : ITargetLoader
{
    private const int Batch = 8192;

    private readonly Table<object?[]> table = columns.Table;
    private readonly int dealColumn = columns.Table.IndexOf("opportunity_id");
    private readonly int number = columns.Table.IndexOf("number");

    /// <summary>
    /// The table had no rows: a deal's rows are written as soon as the next deal's begin, as exports are ordered by
    /// deal.
    /// </summary>
    private readonly bool streams = !tables.Session.ReadValues(columns.Table, $"opportunity_id, {order}").Any();
    private readonly List<object?[]> batch = [];
    private readonly List<(object?[] Row, SourceTally Tally)> rows = [];
    private readonly List<(object?[] Row, SourceTally Tally)> strays = [];
    private readonly HashSet<int> left = [];
    private int newest;
    private long written;

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var draft = columns.Read(new(tables, source.Field, row));
        if (row.Problem is null)
        {
            tables.Session.Saw(draft.ChangedAt);
            Add(tally, draft.Values);
        }

        return RowOutcome.Pending;
    }

    /// <summary>A deal of which every row is set apart has none any more.</summary>
    public void Leave(BoundSource source, ExtractRow row)
    {
        if (
            new RowFields(tables, source.Field, row).Peek("opportunity") is { } key
            && tables.Opportunities.Find(key) is { } deal
        )
        {
            left.Add(deal);
        }
    }

    /// <summary>Writes the rows and counts those that were pending.</summary>
    public void Finish()
    {
        if (streams)
        {
            WriteGroup();
            Flush();
        }

        var changes = new ChildChanges<object?[]>(tables, table, new RowEquality());
        var waiting = streams ? strays : rows;
        var byDeal = waiting.ToLookup(pair => DealOf(pair.Row));
        // Into an empty table rows went as they came; there is nothing to take away.
        var deals = byDeal.Select(group => group.Key).Union(streams ? [] : left);
        var groups = deals.Order().Select(deal => (deal, byDeal[deal].ToList()));
        var ordered = tables.Session.ReadValues(table, $"opportunity_id, {order}");
        changes.Write(ordered, groups, DealOf, (_, group, stored) => Merge(group, stored));
        var tally = tables.Session.Tally(table.Name);
        tally.Inserted += changes.Inserted + written;
        tally.Updated += changes.Updated;
        tally.Unchanged += streams ? 0 : changes.Unchanged;
    }

    private int DealOf(object?[] row) => (int)(long)row[dealColumn]!;

    private void Add(SourceTally tally, object?[] row)
    {
        var deal = DealOf(row);
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

    /// <summary>
    /// What strays from the order of deals comes after what its deal has from this import; else the extract's set is
    /// the whole.
    /// </summary>
    private List<object?[]> Merge(List<(object?[] Row, SourceTally Tally)> group, IReadOnlyList<object?[]> stored)
    {
        var known = stored.ToHashSet(new RowEquality());
        List<object?[]> merged = streams ? [.. stored] : [];
        foreach (var (row, tally) in group)
        {
            if (number >= 0)
            {
                row[number] = merged.Count + 1L;
            }

            merged.Add(row);
            tally.Settle(known.Contains(row) ? RowOutcome.Merged : RowOutcome.Loaded, 1);
        }

        return merged;
    }

    private sealed class RowEquality : IEqualityComparer<object?[]>
    {
        public bool Equals(object?[]? one, object?[]? other) => one!.AsSpan().SequenceEqual(other!);

        public int GetHashCode(object?[] row)
        {
            var hash = default(HashCode);
            foreach (var value in row)
            {
                hash.Add(value);
            }

            return hash.ToHashCode();
        }
    }
}

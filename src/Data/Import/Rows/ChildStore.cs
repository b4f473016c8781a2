using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>Gathers the rows that belong to deals, of one table, and writes them deal by deal when all are read.</summary>
/// <param name="tables">The import's tables.</param>
/// <param name="table">The table.</param>
/// <param name="order">The column that orders a deal's rows.</param>
/// <param name="dealOf">The deal of a row.</param>
/// <param name="numbered">A row with its number within the deal.</param>
internal sealed class ChildStore<TRow>(
    LoadTables tables,
    Table<TRow> table,
    string order,
    Func<TRow, int> dealOf,
    Func<TRow, int, TRow> numbered
)
    where TRow : class
{
    private readonly List<(TRow Row, SourceTally Tally)> rows = [];

    public void Add(SourceTally tally, TRow row) => rows.Add((row, tally));

    /// <summary>Writes the rows and counts those that were pending.</summary>
    public void Finish()
    {
        tables.FlushReferences();
        var changes = new ChildChanges<TRow>(tables, table, order);
        var groups = rows.GroupBy(pair => dealOf(pair.Row))
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.ToList()));
        changes.Write(groups, dealOf, (_, group, stored) => Merge(group, stored));
        rows.Clear();
        var tally = tables.Session.Tally(table.Name);
        tally.Inserted += changes.Inserted;
        tally.Updated += changes.Updated;
        tally.Unchanged += changes.Unchanged;
    }

    private List<TRow> Merge(List<(TRow Row, SourceTally Tally)> group, IReadOnlyList<TRow> stored)
    {
        var known = stored.ToHashSet();
        var merged = new List<TRow>(group.Count);
        foreach (var (row, tally) in group)
        {
            var numberedRow = numbered(row, merged.Count + 1);
            merged.Add(numberedRow);
            tally.Settle(known.Contains(numberedRow) ? RowOutcome.Merged : RowOutcome.Loaded, 1);
        }

        return merged;
    }
}

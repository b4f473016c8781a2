using System.Runtime.InteropServices;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>A table whose rows are found by a key of the CRM: new rows are inserted, changed ones updated, equal ones left.</summary>
internal sealed class KeyedTable<TRow> : IDisposable
    where TRow : class
{
    private readonly Dictionary<UInt128, Entry> entries = [];
    private readonly Table<TRow> table;
    private readonly TableWriter<TRow> writer;
    private readonly TableTally tally;
    private int nextId;

    /// <param name="session">The import.</param>
    /// <param name="table">The table.</param>
    /// <param name="keyColumns">The primary key.</param>
    /// <param name="identity">The CRM's key of a stored row, and its id (0 where it has none).</param>
    /// <param name="known">Called with each stored row.</param>
    public KeyedTable(
        LoadSession session,
        Table<TRow> table,
        IReadOnlyList<string> keyColumns,
        Func<TRow, (string Key, int Id)> identity,
        Action<TRow>? known = null
    )
    {
        this.table = table;
        tally = session.Tally(table.Name);
        writer = new(session, table, keyColumns);
        foreach (var row in session.Read(table, string.Join(", ", keyColumns)))
        {
            var (key, id) = identity(row);
            entries[RowKey.Of(key)] = new(id, RowHash.Of(table, row), false);
            nextId = Math.Max(nextId, id);
            known?.Invoke(row);
        }

        FirstNewId = ++nextId;
    }

    /// <summary>Rows from this id on are new in this import.</summary>
    public int FirstNewId { get; }

    /// <summary>The id of a key; null where there is no such row.</summary>
    public int? Find(string key) => entries.TryGetValue(RowKey.Of(key), out var entry) ? entry.Id : null;

    /// <summary>Whether a row of this key has come in this import.</summary>
    public bool Seen(string key) => entries.TryGetValue(RowKey.Of(key), out var entry) && entry.IsSeen;

    /// <param name="key">The CRM's key.</param>
    /// <param name="build">Makes the row for an id.</param>
    /// <param name="updating">Called with the id before a stored row is changed.</param>
    public (PutResult Result, TRow Row) Put(string key, Func<int, TRow> build, Action<int>? updating = null)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, RowKey.Of(key), out var exists);
        var row = build(exists ? entry.Id : nextId);
        var hash = RowHash.Of(table, row);
        if (!exists)
        {
            entry = new(nextId++, hash, true);
            tally.Inserted++;
            writer.Insert(row);
            return (PutResult.Inserted, row);
        }

        if (entry.Hash == hash)
        {
            tally.Unchanged += entry.IsSeen ? 0 : 1;
            entry = entry with { IsSeen = true };
            return (PutResult.Unchanged, row);
        }

        if (entry.IsSeen)
        {
            return (PutResult.Conflict, row);
        }

        entry = new(entry.Id, hash, true);
        tally.Updated++;
        updating?.Invoke(entry.Id);
        writer.Update(row);
        return (PutResult.Updated, row);
    }

    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    private readonly record struct Entry(int Id, ulong Hash, bool IsSeen);
}

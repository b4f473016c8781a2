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
    private readonly RowIdentity<TRow> identity;
    private readonly TableWriter<TRow> writer;
    private readonly TableTally tally;
    private readonly Action<TRow>? kept;
    private int nextId;

    /// <summary>Reads the stored rows' keys.</summary>
    /// <param name="session">The import.</param>
    /// <param name="table">The table.</param>
    /// <param name="identity">How its rows are told apart.</param>
    /// <param name="flushReferences">Called before rows are written: writes the rows that they may refer to.</param>
    /// <param name="kept">Called with each row that is stored, inserted or updated.</param>
    public KeyedTable(
        LoadSession session,
        Table<TRow> table,
        RowIdentity<TRow> identity,
        Action? flushReferences = null,
        Action<TRow>? kept = null
    )
    {
        (this.table, this.identity, this.kept) = (table, identity, kept);
        tally = session.Tally(table.Name);
        writer = new(session, table, identity.PrimaryKey, flushReferences);
        foreach (var row in session.Read(table, string.Join(", ", identity.PrimaryKey)))
        {
            var id = identity.Id(row);
            entries[RowKey.Of(identity.Key(row))] = new(id, RowHash.Of(table, row), false);
            nextId = Math.Max(nextId, id);
            kept?.Invoke(row);
        }

        FirstNewId = ++nextId;
    }

    /// <summary>Rows from this id on are new in this import.</summary>
    public int FirstNewId { get; }

    /// <summary>The id of a key; null where there is no such row.</summary>
    public int? Find(string key) => entries.TryGetValue(RowKey.Of(key), out var entry) ? entry.Id : null;

    /// <summary>Whether a row of this key has come in this import.</summary>
    public bool HasSeen(string key) => entries.TryGetValue(RowKey.Of(key), out var entry) && entry.IsSeen;

    /// <summary>Takes a row in. Nothing is written where the database, or an earlier row of this import, says the same.</summary>
    /// <param name="read">The row; its id is not looked at.</param>
    /// <param name="updating">Called with the id before a stored row is changed.</param>
    /// <returns>What was done, and the row under its id.</returns>
    public (PutResult Result, TRow Row) Put(TRow read, Action<int>? updating = null)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(
            entries,
            RowKey.Of(identity.Key(read)),
            out var exists
        );
        var row = identity.WithId(read, exists ? entry.Id : nextId);
        var hash = RowHash.Of(table, row);
        if (!exists)
        {
            entry = new(nextId++, hash, true);
            tally.Inserted++;
            writer.Insert(row);
            kept?.Invoke(row);
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
        kept?.Invoke(row);
        return (PutResult.Updated, row);
    }

    /// <summary>Writes the rows that wait for the next batch.</summary>
    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    private readonly record struct Entry(int Id, ulong Hash, bool IsSeen);
}

using System.Globalization;
using System.Runtime.InteropServices;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>
/// A table whose rows are found by a key of the CRM: new rows are inserted, changed ones updated, equal ones left. A
/// column <c>id</c> is given here, from 1 on.
/// </summary>
/// <remarks>
/// Keys are kept as 16 bytes and contents as 8, not as texts: two rows of one key that differ only in their id or
/// revision count as equal. Not safe for several threads.
/// </remarks>
internal sealed class KeyedTable : IDisposable
{
    private readonly Dictionary<UInt128, Entry> entries = [];

    /// <summary>The short form of ids whose last three characters are not those of their capitals.</summary>
    private readonly Dictionary<UInt128, UInt128> forms = [];
    private readonly bool isById;
    private readonly Table<object?[]> table;
    private readonly int[] key;
    private readonly int id;
    private readonly TableWriter writer;
    private readonly TableTally tally;
    private readonly Action<object?[]>? kept;
    private int nextId;

    /// <summary>Reads the stored rows' keys.</summary>
    /// <param name="session">The import.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">The columns of the CRM's key; a name alone is compared without regard to case.</param>
    /// <param name="flushReferences">Called before rows are written: writes the rows that they may refer to.</param>
    /// <param name="kept">Called with each row that is stored, inserted or updated.</param>
    public KeyedTable(
        LoadSession session,
        Table<object?[]> table,
        IReadOnlyList<string> key,
        Action? flushReferences = null,
        Action<object?[]>? kept = null
    )
    {
        (this.table, this.kept, id) = (table, kept, table.IndexOf("id"));
        isById = key is ["crm_id"];
        this.key = [.. key.Select(table.IndexOf)];
        var primaryKey = id < 0 ? key : ["id"];
        tally = session.Tally(table.Name);
        writer = new(session, table, primaryKey, flushReferences);
        foreach (var row in session.ReadValues(table, string.Join(", ", primaryKey)))
        {
            var stored = IdOf(row);
            entries[Place(KeyOf(row))] = new(stored, RowHash.Compute(table, row), false);
            nextId = Math.Max(nextId, stored);
            kept?.Invoke(row);
        }

        FirstNewId = ++nextId;
    }

    /// <summary>Rows from this id on are new in this import.</summary>
    public int FirstNewId { get; }

    /// <summary>The id of a key; null where there is no such row, 0 in a table without ids.</summary>
    public int? Find(string key) => entries.TryGetValue(Packed(key), out var entry) ? entry.Id : null;

    /// <summary>Whether a row of this key has come in this import.</summary>
    public bool HasSeen(string key) => entries.TryGetValue(Packed(key), out var entry) && entry.IsSeen;

    /// <summary>
    /// Takes a row in and gives it its id. Nothing is written where the database, or an earlier row of this import,
    /// says the same.
    /// </summary>
    /// <param name="row">Its values in the order of the columns; the id is set, and whole numbers are long.</param>
    /// <param name="updating">Called with the id before a stored row is changed.</param>
    /// <param name="replaces">Whether it counts instead of an earlier row of this import that says otherwise.</param>
    public (PutResult Result, int Id) Put(object?[] row, Action<int>? updating = null, bool replaces = false)
    {
        ref var entry = ref CollectionsMarshal.GetValueRefOrAddDefault(entries, Place(KeyOf(row)), out var exists);
        if (id >= 0)
        {
            row[id] = (long)(exists ? entry.Id : nextId);
        }

        var hash = RowHash.Compute(table, row);
        if (!exists)
        {
            entry = new(id < 0 ? 0 : nextId++, hash, true);
            tally.Inserted++;
            writer.Insert(row);
            kept?.Invoke(row);
            return (PutResult.Inserted, entry.Id);
        }

        if (entry.Hash == hash)
        {
            tally.Unchanged += entry.IsSeen ? 0 : 1;
            entry = entry with { IsSeen = true };
            return (PutResult.Unchanged, entry.Id);
        }

        if (entry.IsSeen && !replaces)
        {
            return (PutResult.Conflict, entry.Id);
        }

        // A row that this import wrote already was counted then.
        tally.Updated += entry.IsSeen ? 0 : 1;
        entry = new(entry.Id, hash, true);
        updating?.Invoke(entry.Id);
        writer.Update(row);
        kept?.Invoke(row);
        return (PutResult.Updated, entry.Id);
    }

    /// <summary>Takes a stored row away; an unknown key is none.</summary>
    /// <param name="text">The key.</param>
    /// <param name="removing">Called with the id before the row goes.</param>
    public void Remove(string text, Action<int> removing)
    {
        var packed = Packed(text);
        if (entries.Remove(packed, out var entry))
        {
            removing(entry.Id);
            writer.Delete(entry.Id);
        }
    }

    /// <summary>Writes the rows that wait for the next batch.</summary>
    public void Flush() => writer.Flush();

    public void Dispose() => writer.Dispose();

    private UInt128 Packed(string key)
    {
        var packed = RowKey.Pack(isById ? CrmId.Key(key) : key);
        if (!isById || entries.ContainsKey(packed))
        {
            return packed;
        }

        return CrmId.ShortForm(key) is { } form && RowKey.Pack(form) is var other && entries.ContainsKey(other) ? other
            : forms.TryGetValue(packed, out var known) ? known
            : packed;
    }

    /// <summary>Where a row of the key belongs; a new id is to be found by its short form too.</summary>
    private UInt128 Place(string key)
    {
        var packed = Packed(key);
        if (isById && CrmId.ShortForm(key) is { } form && CrmId.Key(key).Length == key.Length)
        {
            forms.TryAdd(RowKey.Pack(form), packed);
        }

        return packed;
    }

    private int IdOf(object?[] row) => id < 0 ? 0 : (int)(long)row[id]!;

    /// <summary>Only an activity may lack its key, where the demo company made it.</summary>
    private string KeyOf(object?[] row) =>
        key.Length > 1
            ? string.Join('-', key.Select(column => Convert.ToString(row[column], CultureInfo.InvariantCulture)))
        : row[key[0]] is not string text ? $"id:{IdOf(row)}"
        : table.Columns[key[0]] == "name" ? text.ToUpperInvariant()
        : text;

    private readonly record struct Entry(int Id, ulong Hash, bool IsSeen);
}

using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rules.Choices;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Rows;

/// <summary>A small table that others refer to: rows are found by the CRM's id, by name or by e-mail address.</summary>
internal sealed class NamedTable<TRow> : IDisposable
    where TRow : class
{
    private const int Ambiguous = 0;

    private readonly Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Func<TRow, NamedRow> identity;
    private readonly KeyedTable<TRow> rows;

    public NamedTable(LoadSession session, Table<TRow> table, Func<TRow, NamedRow> identity)
    {
        this.identity = identity;
        rows = new(session, table, ["id"], row => (identity(row).Key, identity(row).Id), Index);
    }

    /// <summary>The id; null for an unknown one, 0 where several bear the name.</summary>
    public int? Find(string text, ReferenceBy by) =>
        by switch
        {
            ReferenceBy.CrmId => rows.Find(text),
            ReferenceBy.Name => names.TryGetValue(text, out var id) ? id : null,
            ReferenceBy.Email => emails.TryGetValue(text, out var id) ? id : null,
        };

    public (PutResult Result, int Id) Put(string key, Func<int, TRow> build)
    {
        var (result, row) = rows.Put(key, build);
        if (result is PutResult.Inserted or PutResult.Updated)
        {
            Index(row);
        }

        return (result, identity(row).Id);
    }

    public void Flush() => rows.Flush();

    public void Dispose() => rows.Dispose();

    private void Index(TRow row)
    {
        var found = identity(row);
        names[found.Name] = names.TryGetValue(found.Name, out var known) && known != found.Id ? Ambiguous : found.Id;
        if (found.Email is not null)
        {
            emails[found.Email] = found.Id;
        }
    }
}

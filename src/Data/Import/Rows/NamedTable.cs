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
    private readonly RowIdentity<TRow> identity;

    /// <summary>Reads the stored rows' keys and names.</summary>
    /// <param name="session">The import.</param>
    /// <param name="table">The table.</param>
    /// <param name="identity">How its rows are told apart and named.</param>
    /// <param name="flushReferences">Called before rows are written: writes the rows that they may refer to.</param>
    /// <param name="kept">Called with each row that is stored, inserted or updated.</param>
    public NamedTable(
        LoadSession session,
        Table<TRow> table,
        RowIdentity<TRow> identity,
        Action? flushReferences = null,
        Action<TRow>? kept = null
    )
    {
        this.identity = identity;
        Rows = new(
            session,
            table,
            identity,
            flushReferences,
            row =>
            {
                Index(row);
                kept?.Invoke(row);
            }
        );
    }

    /// <summary>The rows, by the CRM's key.</summary>
    public KeyedTable<TRow> Rows { get; }

    /// <summary>The id; null for an unknown one, 0 where several bear the name.</summary>
    public int? Find(string text, ReferenceBy by) =>
        by switch
        {
            ReferenceBy.CrmId => Rows.Find(text),
            ReferenceBy.Name => names.TryGetValue(text, out var id) ? id : null,
            ReferenceBy.Email => emails.TryGetValue(text, out var id) ? id : null,
        };

    /// <summary>Takes in a row of which no more than its name is known.</summary>
    /// <returns>Its id.</returns>
    public int Create(TRow row) => identity.Id(Rows.Put(row).Row);

    public void Flush() => Rows.Flush();

    public void Dispose() => Rows.Dispose();

    private void Index(TRow row)
    {
        var (id, name) = (identity.Id(row), identity.Name(row));
        names[name] = names.TryGetValue(name, out var known) && known != id ? Ambiguous : id;
        if (identity.Email(row) is { } email)
        {
            emails[email] = id;
        }
    }
}

using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Rows;

/// <summary>A small table that others refer to: rows are found by the CRM's id, by name or by e-mail address.</summary>
internal sealed class NamedTable : IDisposable
{
    private const int Ambiguous = 0;

    /// <summary>Of a stage of which nothing but the name is known: after those that a list names.</summary>
    private const long LastPosition = 500;

    private readonly Dictionary<string, int> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> emails = new(StringComparer.OrdinalIgnoreCase);
    private readonly Table<object?[]> table;
    private readonly long revision;

    /// <summary>Reads the stored rows' keys and names.</summary>
    /// <param name="session">The import.</param>
    /// <param name="table">The table; it has the columns <c>id</c> and <c>name</c>.</param>
    /// <param name="key">The column of the CRM's key, or <c>name</c>.</param>
    /// <param name="flushReferences">Called before rows are written: writes the rows that they may refer to.</param>
    /// <param name="kept">Called with each row that is stored, inserted or updated.</param>
    public NamedTable(
        LoadSession session,
        Table<object?[]> table,
        string key,
        Action? flushReferences = null,
        Action<object?[]>? kept = null
    )
    {
        (this.table, revision) = (table, session.Revision);
        Rows = new(session, table, [key], flushReferences, (Action<object?[]>)Index + kept);
    }

    /// <summary>The rows, by the CRM's key.</summary>
    public KeyedTable Rows { get; }

    /// <summary>The id; null for an unknown one, 0 where several bear the name.</summary>
    /// <param name="text">The id, name or address; names and addresses in any case.</param>
    /// <param name="by">Which of them it is.</param>
    public int? Find(string text, ReferenceBy by) =>
        by switch
        {
            ReferenceBy.CrmId => Rows.Find(text),
            ReferenceBy.Name => names.TryGetValue(text, out var id) ? id : null,
            ReferenceBy.Email => emails.TryGetValue(text, out var id) ? id : null,
            ReferenceBy.NameOrId => ReferenceOrder
                .NameOrId.Select(way => Find(text, way))
                .FirstOrDefault(found => found is not null),
        };

    /// <summary>
    /// Takes in a row of which no more than its name is known; a seller of this kind is a rep, a stage open.
    /// </summary>
    /// <returns>Its id.</returns>
    public int Create(string name) =>
        Rows.Put([
            .. table.Columns.Select(column =>
                column switch
                {
                    // A patch of which nothing else is known is its own region.
                    "name" or "crm_id" or "region" => name,
                    "role" => (long)SellerRole.Rep,
                    "position" => LastPosition,
                    "outcome" => (long)StageOutcome.Open,
                    "category" => (long)ForecastCategory.Pipeline,
                    "revision" => revision,
                    _ => (object?)null,
                }
            ),
        ]).Id;

    /// <summary>Writes the rows that wait for the next batch.</summary>
    public void Flush() => Rows.Flush();

    public void Dispose() => Rows.Dispose();

    private void Index(object?[] row)
    {
        var (id, name) = ((int)(long)row[table.IndexOf("id")]!, (string)row[table.IndexOf("name")]!);
        names[name] = names.TryGetValue(name, out var known) && known != id ? Ambiguous : id;
        if (table.IndexOf("email") is var email and >= 0 && row[email] is string address)
        {
            emails[address] = id;
        }
    }
}

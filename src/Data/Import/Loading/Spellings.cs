using Dapper;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Values that differ only in case are one: the spelling that the database has, else the first of the extract, stands
/// for all. A field of deals and one of accounts that bear the same name share their values.
/// </summary>
/// <param name="session">The import.</param>
internal sealed class Spellings(LoadSession session)
{
    private static readonly ILookup<string, string> Tables = new (string Field, string Table)[]
    {
        ("segment", "opportunity"),
        ("segment", "account"),
        ("deal_type", "opportunity"),
        ("lead_source", "opportunity"),
        ("competitor", "opportunity"),
        ("loss_reason", "opportunity"),
        ("industry", "account"),
        ("region", "territory"),
        ("family", "product"),
    }.ToLookup(pair => pair.Field, pair => pair.Table, StringComparer.Ordinal);

    private readonly Dictionary<string, Dictionary<string, string>> known = new(StringComparer.Ordinal);

    /// <summary>The spelling that stands for a text.</summary>
    /// <param name="field">The field's name.</param>
    /// <param name="text">The text; null for none.</param>
    public string? Find(string field, string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (!known.TryGetValue(field, out var values))
        {
            known[field] = values = Stored(field);
        }

        return values.TryGetValue(text, out var spelling) ? spelling : values[text] = text;
    }

    private Dictionary<string, string> Stored(string field)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in Tables[field])
        {
            // Names are constants of this class.
            var stored = session.Connection.Query<string>(
                $"SELECT DISTINCT {field} FROM {table} WHERE {field} IS NOT NULL ORDER BY {field}",
                transaction: session.Transaction,
                commandTimeout: 0
            );
            foreach (var value in stored)
            {
                values.TryAdd(value, value);
            }
        }

        return values;
    }
}

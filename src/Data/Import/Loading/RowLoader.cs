using Dapper;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Rows;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Loads the rows of a target that are found by a key of the CRM. A row that belongs to a deal touches it, and the deal
/// that it belonged to before.
/// </summary>
/// <param name="tables">The import's tables.</param>
/// <param name="columns">Reads a row.</param>
/// <param name="rows">Where the rows go.</param>
/// <param name="called">The column by which a message calls a row, or what it calls every row.</param>
internal sealed class RowLoader(LoadTables tables, TargetReader columns, KeyedTable rows, string called) : ITargetLoader
{
    private readonly int deal = columns.Table.IndexOf("opportunity_id");
    private readonly NewerRows newer = new();
    private readonly HashSet<string> left = new(StringComparer.Ordinal);

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var fields = new RowFields(tables, source.Field, row);
        var draft = columns.Read(fields);
        if (row.Problem is not null || !draft.IsKept)
        {
            return row.Problem is null ? RowOutcome.Merged : RowOutcome.Pending;
        }

        tables.Session.Saw(draft.ChangedAt);
        var changed = fields.Instant("modified_at") ?? draft.ChangedAt;
        var (result, id) = rows.Put(draft.Values, TouchFormerDeal);
        return result == PutResult.Conflict ? Second(draft, row, id, changed) : Kept(draft, result, id, changed);
    }

    /// <summary>
    /// What hangs on a deal and is one row goes with it; other tables are referred to, or have no key of their own.
    /// </summary>
    public void Leave(BoundSource source, ExtractRow row)
    {
        // A key that is not stored has nothing to leave; most are not.
        if (
            deal >= 0
            && called == "crm_id"
            && new RowFields(tables, source.Field, row).Peek(called) is { } key
            && rows.Find(key) is not null
        )
        {
            left.Add(key);
        }
    }

    public void Finish()
    {
        rows.Flush();
        foreach (var key in left.Where(key => !rows.HasSeen(key)))
        {
            rows.Remove(key, TouchFormerDeal);
        }

        tables.FlushReferences();
    }

    private RowOutcome Kept(RowDraft draft, PutResult result, int id, long? changed)
    {
        newer.Keep(id, changed);
        if (result == PutResult.Unchanged)
        {
            return RowOutcome.Merged;
        }

        Touch(draft.Values);
        return RowOutcome.Loaded;
    }

    /// <summary>
    /// A second row of one key that says otherwise: the one that changed last counts, if dates tell which.
    /// </summary>
    private RowOutcome Second(RowDraft draft, ExtractRow row, int id, long? changed)
    {
        // Without an id of its own a table's rows cannot be told apart by their time.
        switch (id == 0 ? null : newer.IsNewer(id, changed))
        {
            case true:
                row.Note("a second row of a record, changed later than the first, which it replaced");
                return Kept(draft, rows.Put(draft.Values, TouchFormerDeal, replaces: true).Result, id, changed);
            case false:
                row.Note("an older row of a record that has a newer one");
                return RowOutcome.Merged;
            default:
                var name = columns.Table.IndexOf(called) < 0 ? called : (string)draft[called]!;
                row.Reject($"a second row of {ValueReader.Quote(name)} that differs; the first was kept");
                return RowOutcome.Pending;
        }
    }

    private void Touch(object?[] row)
    {
        if (deal >= 0)
        {
            tables.Touch((int)(long)row[deal]!);
        }
    }

    /// <summary>A row may move from one deal to another; the former's days are counted anew too.</summary>
    private void TouchFormerDeal(int id)
    {
        if (deal >= 0)
        {
            tables.Touch(
                tables.Session.Connection.ExecuteScalar<int>(
                    $"SELECT opportunity_id FROM {columns.Table.Name} WHERE id = @id",
                    new { id },
                    tables.Session.Transaction
                )
            );
        }
    }
}

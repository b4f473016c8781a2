using Dapper;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Rows;

namespace RevBot.Data.Import.Loading;

/// <summary>
/// Loads the rows of a target that are found by a key of the CRM. A row that belongs to a deal touches it, and the deal that
/// it belonged to before.
/// </summary>
/// <param name="tables">The import's tables.</param>
/// <param name="columns">Reads a row.</param>
/// <param name="rows">Where the rows go.</param>
/// <param name="called">The column by which a message calls a row, or what it calls every row.</param>
internal sealed class RowLoader(LoadTables tables, TargetReader columns, KeyedTable rows, string called) : ITargetLoader
{
    private readonly int deal = columns.Table.IndexOf("opportunity_id");

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var draft = columns.Read(new(tables, source.Field, row));
        if (row.Problem is not null || !draft.IsKept)
        {
            return row.Problem is null ? RowOutcome.Merged : RowOutcome.Pending;
        }

        tables.Session.Saw(draft.ChangedAt);
        switch (rows.Put(draft.Values, TouchFormerDeal).Result)
        {
            case PutResult.Inserted or PutResult.Updated:
                Touch(draft.Values);
                return RowOutcome.Loaded;
            case PutResult.Conflict:
                var name = columns.Table.IndexOf(called) < 0 ? called : (string)draft[called]!;
                row.Reject($"a second row of {ValueReader.Quote(name)} that differs; the first was kept");
                break;
        }

        return RowOutcome.Merged;
    }

    public void Finish()
    {
        rows.Flush();
        tables.FlushReferences();
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

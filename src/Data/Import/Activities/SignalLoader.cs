using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;

namespace RevBot.Data.Import.Activities;

/// <summary>What was learnt about deals, numbered in the order of the file.</summary>
internal sealed class SignalLoader(LoadTables tables) : ITargetLoader
{
    private readonly ChildStore<SignalRow> store = new(
        tables,
        Tables.Signal,
        "number",
        row => row.OpportunityId,
        (row, number) => row with { Number = number }
    );

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var occurred = values.Instant(source.Field("occurred_at"), row) ?? 0;
        var recorded = values.Instant(source.Field("recorded_at"), row) ?? occurred;
        var signal = new SignalRow
        {
            OpportunityId = tables.Resolve(source.Field("opportunity"), row) ?? 0,
            Number = 0,
            Kind = ValueReader.Text(source.Field("kind"), row) ?? "",
            OccurredAt = occurred,
            RecordedAt = recorded,
            Source = ValueReader.Text(source.Field("source"), row),
            Detail = ValueReader.Text(source.Field("detail"), row),
            Value = values.Real(source.Field("value"), row),
        };
        if (row.Problem is null)
        {
            tables.Session.Saw(recorded);
            store.Add(tally, signal);
        }

        return RowOutcome.Pending;
    }

    public void Finish() => store.Finish();
}

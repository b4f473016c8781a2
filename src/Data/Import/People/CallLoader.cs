using System.Globalization;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.People;

/// <summary>Forecast calls; without a caller, sellers call their own number.</summary>
internal sealed class CallLoader : ITargetLoader, IDisposable
{
    private readonly LoadTables tables;
    private readonly KeyedTable<ForecastCallRow> calls;

    public CallLoader(LoadTables tables)
    {
        this.tables = tables;
        calls = new(tables.Session, Tables.ForecastCall, ["id"], row => (Key(row), row.Id));
    }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var seller = tables.Resolve(source.Field("seller"), row) ?? 0;
        var (start, end) = FiscalDays.Read(tables.Session, source, row);
        var currency = ValueReader.Currency(source.Field("currency"), row, tables.Session.Currency);
        var call = new ForecastCallRow
        {
            Id = 0,
            SellerId = seller,
            CallerId = tables.Resolve(source.Field("caller"), row) ?? seller,
            PeriodStart = start,
            PeriodEnd = end,
            SubmittedAt = values.Instant(source.Field("submitted_at"), row) ?? 0,
            Category = (int)(
                ValueReader.Choice<ForecastCategory>(source.Field("category"), row) ?? ForecastCategory.Commit
            ),
            AmountMinor = values.Money(source.Field("amount"), row, currency) ?? 0,
            Currency = currency.Code,
            Note = ValueReader.Text(source.Field("note"), row),
        };
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        tables.FlushReferences();
        tables.Session.Saw(call.SubmittedAt);
        return Outcomes.Of(calls.Put(Key(call), id => call with { Id = id }).Result, row, "the call of that moment");
    }

    public void Finish() => calls.Flush();

    public void Dispose() => calls.Dispose();

    private static string Key(ForecastCallRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.SellerId}-{row.CallerId}-{row.PeriodStart}-{row.PeriodEnd}-{row.Category}-{row.SubmittedAt}"
        );
}

using System.Globalization;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.People;

/// <summary>Quotas.</summary>
internal sealed class QuotaLoader : ITargetLoader, IDisposable
{
    private readonly LoadTables tables;
    private readonly KeyedTable<QuotaRow> quotas;

    public QuotaLoader(LoadTables tables)
    {
        this.tables = tables;
        quotas = new(tables.Session, Tables.Quota, ["seller_id", "period_start", "period_end"], row => (Key(row), 0));
    }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var seller = tables.Resolve(source.Field("seller"), row);
        var (start, end) = FiscalDays.Read(tables.Session, source, row);
        var currency = ValueReader.Currency(source.Field("currency"), row, tables.Session.Currency);
        var amount = tables.Session.Values.Money(source.Field("amount"), row, currency);
        if (row.Problem is not null || seller is not { } id || amount is not { } minor)
        {
            return RowOutcome.Pending;
        }

        tables.FlushReferences();
        var quota = new QuotaRow
        {
            SellerId = id,
            PeriodStart = start,
            PeriodEnd = end,
            AmountMinor = minor,
            Currency = currency.Code,
        };
        return Outcomes.Of(quotas.Put(Key(quota), _ => quota).Result, row, "the seller's quota of the period");
    }

    public void Finish() => quotas.Flush();

    public void Dispose() => quotas.Dispose();

    private static string Key(QuotaRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.SellerId}-{row.PeriodStart}-{row.PeriodEnd}");
}

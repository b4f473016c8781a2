using System.Globalization;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Catalog;

/// <summary>The CRM's own values, for reconciliation. Nothing in them is resolved: they are kept as the CRM tells them.</summary>
internal sealed class MirrorLoader : ITargetLoader, IDisposable
{
    private readonly LoadTables tables;
    private readonly KeyedTable<CrmMirrorRow> mirror;

    public MirrorLoader(LoadTables tables)
    {
        this.tables = tables;
        mirror = new(tables.Session, Tables.CrmMirror, ["entity", "crm_id", "period_start"], row => (Key(row), 0));
    }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        string? Text(string field) => ValueReader.Text(source.Field(field), row);
        var values = tables.Session.Values;
        var currency = ValueReader.Currency(source.Field("currency"), row, tables.Session.Currency);
        var amount = values.Money(source.Field("amount"), row, currency);
        var kept = new CrmMirrorRow
        {
            Entity = (int)(ValueReader.Choice<MirrorEntity>(source.Field("entity"), row) ?? MirrorEntity.Opportunity),
            CrmId = Text("crm_id") ?? "",
            PeriodStart = values.Date(source.Field("period_start"), row) ?? 0,
            IsDeleted = ValueReader.YesNo(source.Field("is_deleted"), row) == true ? 1 : 0,
            Name = Text("name"),
            OwnerCrmId = Text("owner_crm_id"),
            Stage = Text("stage"),
            Category = (int?)ValueReader.Choice<ForecastCategory>(source.Field("category"), row),
            AmountMinor = amount,
            Currency = amount is null && source.Field("currency")?.Text(row) is null ? null : currency.Code,
            CloseOn = values.Date(source.Field("close_on"), row),
            ModifiedAt = values.Instant(source.Field("modified_at"), row) ?? 0,
            CapturedAt = values.Instant(source.Field("captured_at"), row) ?? 0,
        };
        return row.Problem is not null
            ? RowOutcome.Pending
            : Outcomes.Of(mirror.Put(Key(kept), _ => kept).Result, row, kept.CrmId);
    }

    public void Finish() => mirror.Flush();

    public void Dispose() => mirror.Dispose();

    private static string Key(CrmMirrorRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Entity}-{row.CrmId}-{row.PeriodStart}");
}

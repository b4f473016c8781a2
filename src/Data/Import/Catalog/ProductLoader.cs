using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Catalog;

/// <summary>Products.</summary>
internal sealed class ProductLoader(LoadTables tables) : ITargetLoader
{
    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var crmId = ValueReader.Text(source.Field("crm_id"), row) ?? "";
        var currency = ValueReader.Currency(source.Field("currency"), row, tables.Session.Currency);
        var price = tables.Session.Values.Money(source.Field("list_price"), row, currency);
        var product = new ProductRow
        {
            Id = 0,
            CrmId = crmId,
            Name = ValueReader.Text(source.Field("name"), row) ?? "",
            Family = ValueReader.Text(source.Field("family"), row),
            ListPriceMinor = price,
            Currency = price is null ? null : currency.Code,
        };
        if (row.Problem is not null)
        {
            return RowOutcome.Pending;
        }

        var (result, _) = tables.Products.Put(crmId, id => product with { Id = id });
        return Outcomes.Of(result, row, crmId);
    }

    public void Finish() => tables.Products.Flush();
}

using System.Globalization;
using RevBot.Data.Import.Rows;
using RevBot.Data.Import.Rules.Reading;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>The columns of what deals refer to, of the rates and of the CRM's own values.</summary>
internal static class CatalogTargets
{
    private const decimal Billion = 1_000_000_000m;

    /// <summary>Stages; one without a position comes after those before it in the file.</summary>
    public static ITargetLoader Stages(LoadTables tables)
    {
        var rows = 0;
        return new RowLoader<StageRow>(
            tables,
            tables.Stages.Rows,
            fields =>
            {
                var name = fields.Text("name") ?? "";
                var outcome = fields.Choice<StageOutcome>("outcome") ?? StageOutcome.Open;
                return new()
                {
                    Id = 0,
                    Name = name,
                    Outcome = (int)outcome,
                    Category = (int)(fields.Choice<ForecastCategory>("category") ?? MappingReader.CategoryOf(outcome)),
                    Position = fields.Small("position") ?? ++rows,
                    Probability = fields.Share("probability"),
                };
            },
            row => row.Name
        );
    }

    public static ITargetLoader Territories(LoadTables tables) =>
        new RowLoader<TerritoryRow>(
            tables,
            tables.Territories.Rows,
            fields =>
                new()
                {
                    Id = 0,
                    Name = fields.Text("name") ?? "",
                    Region = fields.Text("region"),
                },
            row => row.Name
        );

    public static ITargetLoader Accounts(LoadTables tables) =>
        new RowLoader<AccountRow>(
            tables,
            tables.Accounts.Rows,
            fields =>
                new()
                {
                    Id = 0,
                    CrmId = fields.Text("crm_id") ?? "",
                    Name = fields.Text("name") ?? "",
                    Segment = fields.Text("segment"),
                    Industry = fields.Text("industry"),
                    Country = fields.Text("country"),
                    TerritoryId = fields.Reference("territory"),
                    Employees = fields.Integer("employees"),
                    ParentName = fields.Text("parent_name"),
                    Revision = tables.Session.Revision,
                },
            row => row.CrmId
        );

    /// <summary>Products; a currency is kept only beside a price.</summary>
    public static ITargetLoader Products(LoadTables tables) =>
        new RowLoader<ProductRow>(
            tables,
            tables.Products.Rows,
            fields =>
            {
                var crmId = fields.Text("crm_id") ?? "";
                var currency = fields.Currency();
                var price = fields.Money("list_price", currency);
                return new()
                {
                    Id = 0,
                    CrmId = crmId,
                    Name = fields.Text("name") ?? "",
                    Family = fields.Text("family"),
                    ListPriceMinor = price,
                    Currency = price is null ? null : currency.Code,
                };
            },
            row => row.CrmId
        );

    /// <summary>
    /// Rates of exchange: units of the reporting currency for one of the currency, or (inverse_rate) units of the currency
    /// for one of the reporting one. The reporting currency's own rate is 1 and not kept.
    /// </summary>
    public static ITargetLoader Rates(LoadTables tables) =>
        new RowLoader<ExchangeRateRow>(
            tables,
            tables.Open(
                Tables.ExchangeRate,
                new(
                    ["currency", "rate_on"],
                    row => string.Create(CultureInfo.InvariantCulture, $"{row.Currency}-{row.RateOn}")
                )
            ),
            fields => Rate(fields, tables.Session.Currency.Code),
            _ => "the rate of that day"
        );

    /// <summary>The CRM's own values, for reconciliation. Nothing in them is resolved: they are kept as the CRM tells them.</summary>
    public static ITargetLoader Mirror(LoadTables tables) =>
        new RowLoader<CrmMirrorRow>(
            tables,
            tables.Open(
                Tables.CrmMirror,
                new(
                    ["entity", "crm_id", "period_start"],
                    row => string.Create(CultureInfo.InvariantCulture, $"{row.Entity}-{row.CrmId}-{row.PeriodStart}")
                )
            ),
            fields =>
            {
                var currency = fields.Currency();
                var amount = fields.Money("amount", currency);
                return new()
                {
                    Entity = (int)(fields.Choice<MirrorEntity>("entity") ?? MirrorEntity.Opportunity),
                    CrmId = fields.Text("crm_id") ?? "",
                    PeriodStart = fields.Date("period_start") ?? 0,
                    IsDeleted = fields.YesNo("is_deleted") == true ? 1 : 0,
                    Name = fields.Text("name"),
                    OwnerCrmId = fields.Text("owner_crm_id"),
                    Stage = fields.Text("stage"),
                    Category = (int?)fields.Choice<ForecastCategory>("category"),
                    AmountMinor = amount,
                    Currency = amount is null && !fields.Has("currency") ? null : currency.Code,
                    CloseOn = fields.Date("close_on"),
                    ModifiedAt = fields.Instant("modified_at") ?? 0,
                    CapturedAt = fields.Instant("captured_at") ?? 0,
                };
            },
            row => row.CrmId
        );

    private static ExchangeRateRow? Rate(RowFields fields, string reporting)
    {
        var currency = fields.Currency().Code;
        var day = fields.Date("rate_on") ?? 0;
        var direct = fields.Number("rate");
        var inverse = fields.Number("inverse_rate");
        if ((direct ?? inverse) is not > 0)
        {
            fields.Reject("the rate is missing, or not above 0");
        }

        if (!fields.AreGood || string.Equals(currency, reporting, StringComparison.Ordinal))
        {
            return null;
        }

        var billionths = decimal.Round((direct ?? (1 / inverse!.Value)) * Billion, 0, MidpointRounding.ToEven);
        if (billionths is < 1 or > long.MaxValue)
        {
            fields.Reject("the rate is too small or too large");
            return null;
        }

        return new()
        {
            Currency = currency,
            RateOn = day,
            RateBillionths = (long)billionths,
        };
    }
}

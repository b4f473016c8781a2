using System.Globalization;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Import.Loading;

/// <summary>The columns of what people are to sell and say that they will.</summary>
internal static class PeopleTargets
{
    public static ITargetLoader Quotas(LoadTables tables) =>
        new RowLoader<QuotaRow>(
            tables,
            tables.Open(
                Tables.Quota,
                new(
                    ["seller_id", "period_start", "period_end"],
                    row =>
                        string.Create(CultureInfo.InvariantCulture, $"{row.SellerId}-{row.PeriodStart}-{row.PeriodEnd}")
                )
            ),
            fields =>
            {
                var seller = fields.Reference("seller") ?? 0;
                var (start, end) = fields.FiscalDays();
                var currency = fields.Currency();
                return new()
                {
                    SellerId = seller,
                    PeriodStart = start,
                    PeriodEnd = end,
                    AmountMinor = fields.Money("amount", currency) ?? 0,
                    Currency = currency.Code,
                };
            },
            _ => "the seller's quota of the period"
        );

    /// <summary>Forecast calls; without a caller, sellers call their own number.</summary>
    public static ITargetLoader Calls(LoadTables tables) =>
        new RowLoader<ForecastCallRow>(
            tables,
            tables.Open(
                Tables.ForecastCall,
                new(["id"], CallKey) { Id = row => row.Id, WithId = (row, id) => row with { Id = id } }
            ),
            fields =>
            {
                var seller = fields.Reference("seller") ?? 0;
                var (start, end) = fields.FiscalDays();
                var currency = fields.Currency();
                return new()
                {
                    Id = 0,
                    SellerId = seller,
                    CallerId = fields.Reference("caller") ?? seller,
                    PeriodStart = start,
                    PeriodEnd = end,
                    SubmittedAt = fields.Instant("submitted_at") ?? 0,
                    Category = (int)(fields.Choice<ForecastCategory>("category") ?? ForecastCategory.Commit),
                    AmountMinor = fields.Money("amount", currency) ?? 0,
                    Currency = currency.Code,
                    Note = fields.Text("note"),
                };
            },
            _ => "the call of that moment"
        )
        {
            HappenedAt = row => row.SubmittedAt,
        };

    private static string CallKey(ForecastCallRow row) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{row.SellerId}-{row.CallerId}-{row.PeriodStart}-{row.PeriodEnd}-{row.Category}-{row.SubmittedAt}"
        );
}

using System.Globalization;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Extract.Values;
using RevBot.Data.Import.Loading;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Catalog;

/// <summary>
/// Rates of exchange: units of the reporting currency for one of the currency, or (inverse_rate) units of the currency
/// for one of the reporting one. The reporting currency's own rate is 1 and not kept.
/// </summary>
internal sealed class RateLoader : ITargetLoader, IDisposable
{
    private const decimal Billion = 1_000_000_000m;

    private readonly LoadTables tables;
    private readonly KeyedTable<ExchangeRateRow> rates;

    public RateLoader(LoadTables tables)
    {
        this.tables = tables;
        rates = new(tables.Session, Tables.ExchangeRate, ["currency", "rate_on"], row => (Key(row), 0));
    }

    public RowOutcome Load(BoundSource source, SourceTally tally, ExtractRow row)
    {
        var values = tables.Session.Values;
        var currency = ValueReader.Currency(source.Field("currency"), row, tables.Session.Currency);
        var day = values.Date(source.Field("rate_on"), row) ?? 0;
        var direct = values.Number(source.Field("rate"), row);
        var inverse = values.Number(source.Field("inverse_rate"), row);
        if (row.Problem is null && (direct ?? inverse) is not > 0)
        {
            row.Reject("the rate is missing, or not above 0");
        }

        return row.Problem is not null ? RowOutcome.Pending
            : currency == tables.Session.Currency ? RowOutcome.Merged
            : Put(
                new()
                {
                    Currency = currency.Code,
                    RateOn = day,
                    RateBillionths = 0,
                },
                direct ?? (1 / inverse!.Value),
                row
            );
    }

    public void Finish() => rates.Flush();

    public void Dispose() => rates.Dispose();

    private RowOutcome Put(ExchangeRateRow undecided, decimal rate, ExtractRow row)
    {
        var billionths = decimal.Round(rate * Billion, 0, MidpointRounding.ToEven);
        if (billionths is < 1 or > long.MaxValue)
        {
            row.Reject("the rate is too small or too large");
            return RowOutcome.Pending;
        }

        var kept = undecided with { RateBillionths = (long)billionths };
        return Outcomes.Of(rates.Put(Key(kept), _ => kept).Result, row, "the rate of that day");
    }

    private static string Key(ExchangeRateRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.Currency}-{row.RateOn}");
}

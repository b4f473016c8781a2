using System.Data.Common;
using System.Globalization;
using Dapper;
using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.People;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;
using RevBot.Data.Database;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.People;

namespace RevBot.Data.Book.Loading;

/// <summary>
/// Reads the small tables: settings, people, stages, products, accounts, quotas, calls, rates, loadings.
/// </summary>
/// <param name="connection">Open.</param>
/// <param name="transaction">Sees one state of the database throughout; null for none.</param>
/// <param name="defaults">What holds where the database has no setting.</param>
internal sealed class CompanyTables(DbConnection connection, DbTransaction? transaction, CompanyDefaults defaults)
{
    /// <summary>The newest loading that wrote rows; 0 for none.</summary>
    public long Revision() =>
        connection.ExecuteScalar<long?>(
            $"SELECT MAX(id) FROM sync_run WHERE status = '{SyncRunRow.Done}'",
            transaction: transaction
        ) ?? 0;

    /// <summary>The newest loading that is done, a sync that found no change too; 0 for none.</summary>
    public long LastRun() =>
        connection.ExecuteScalar<long?>(
            $"SELECT MAX(id) FROM sync_run WHERE {SyncRunRow.EndedWell}",
            transaction: transaction
        ) ?? 0;

    /// <summary>The territories, by id.</summary>
    public IReadOnlyDictionary<int, Territory> Territories() =>
        connection
            .Query<TerritoryRow>("SELECT id, name, region FROM territory", transaction: transaction)
            .ToDictionary(row => row.Id, row => new Territory(row.Id, row.Name, row.Region));

    /// <param name="territories">To name the accounts' own.</param>
    /// <param name="after">Accounts with a later revision are read; below 0 for all.</param>
    public IReadOnlyDictionary<int, Account> Accounts(IReadOnlyDictionary<int, Territory> territories, long after)
    {
        using var reader = new ColumnReader(
            connection,
            transaction,
            "SELECT id, crm_id, name, segment, industry, country, territory_id, employees, parent_name FROM account WHERE revision > @after",
            new { after }
        );
        var accounts = new Dictionary<int, Account>();
        while (reader.Read())
        {
            accounts.Add(
                reader.Int(0),
                new(
                    reader.Int(0),
                    reader.Text(1),
                    reader.Text(2),
                    reader.Pooled(3),
                    reader.Pooled(4),
                    reader.Pooled(5),
                    territories.GetValueOrDefault(reader.Int(6, -1)),
                    reader.Long(7, -1) is >= 0 and var employees ? employees : null,
                    reader.Pooled(8)
                )
            );
        }

        return accounts;
    }

    /// <summary>Settings, rates, stages, products and people.</summary>
    /// <param name="territories">By id.</param>
    /// <param name="currencies">The currencies with rates come first in it.</param>
    public CompanyData Company(IReadOnlyDictionary<int, Territory> territories, CurrencyList currencies)
    {
        var settings = Settings.Read(connection, transaction);
        string Setting(string name, string missing) => settings.GetValueOrDefault(name, missing);
        var reporting = new Currency(Setting(Settings.Currency, defaults.Currency.Code));
        return new()
        {
            Name = Setting(Settings.Company, "the company"),
            DealAddress = DealAddress.Read(settings.GetValueOrDefault(Settings.DealAddress)),
            Calendar = new(
                int.Parse(
                    Setting(Settings.FiscalFirstMonth, Text(defaults.Calendar.FirstMonth)),
                    CultureInfo.InvariantCulture
                ),
                Enum.Parse<FiscalPattern>(
                    Setting(Settings.FiscalPattern, defaults.Calendar.Pattern.ToString()),
                    ignoreCase: true
                )
            ),
            Zone = DateTimeZoneProviders.Tzdb[Setting(Settings.Zone, "UTC")],
            FrozenOn = settings.TryGetValue(Settings.FrozenOn, out var frozen) ? Dates.FromIso(frozen) : null,
            Assumptions = settings
                .Where(setting => setting.Key.StartsWith(Settings.AssumptionPrefix, StringComparison.Ordinal))
                .ToDictionary(
                    setting => setting.Key[Settings.AssumptionPrefix.Length..],
                    setting => setting.Value,
                    StringComparer.Ordinal
                ),
            Rates = Rates(reporting),
            Currencies = currencies.Currencies,
            Stages = Stages(),
            Products = Products(),
            Sellers = Sellers(territories),
        };
    }

    /// <summary>The quotas of all people.</summary>
    public IReadOnlyList<QuotaItem> Quotas() =>
        [
            .. connection
                .Query<QuotaRow>(
                    "SELECT seller_id AS SellerId, period_start AS PeriodStart, period_end AS PeriodEnd, amount_minor AS AmountMinor, currency FROM quota ORDER BY seller_id, period_start, period_end",
                    transaction: transaction
                )
                .Select(row => new QuotaItem(
                    row.SellerId,
                    row.PeriodStart,
                    row.PeriodEnd,
                    new(row.AmountMinor, new(row.Currency))
                )),
        ];

    /// <summary>The calls of all people, in the order of their ids.</summary>
    public IReadOnlyList<ForecastCall> Calls() =>
        [
            .. connection
                .Query<ForecastCallRow>(
                    "SELECT id, seller_id AS SellerId, caller_id AS CallerId, period_start AS PeriodStart, period_end AS PeriodEnd, submitted_at AS SubmittedAt, category, amount_minor AS AmountMinor, currency, note FROM forecast_call ORDER BY id",
                    transaction: transaction
                )
                .Select(row => new ForecastCall(
                    row.SellerId,
                    row.CallerId,
                    row.PeriodStart,
                    row.PeriodEnd,
                    Dates.FromMicros(row.SubmittedAt),
                    (ForecastCategory)row.Category,
                    new(row.AmountMinor, new(row.Currency)),
                    row.Note
                )),
        ];

    /// <summary>The loadings that are done, syncs that found no change too, in the order of their ids.</summary>
    public IReadOnlyList<SyncRun> SyncRuns() =>
        [
            .. connection
                .Query<SyncRunRow>(
                    $"SELECT id, kind, source, status, started_at AS StartedAt, finished_at AS FinishedAt, newest_change_at AS NewestChangeAt, rows_read AS RowsRead, rows_loaded AS RowsLoaded, rows_merged AS RowsMerged, rows_rejected AS RowsRejected FROM sync_run WHERE {SyncRunRow.EndedWell} ORDER BY id",
                    transaction: transaction
                )
                .Select(row => new SyncRun(
                    row.Id,
                    row.Kind,
                    row.Source,
                    Dates.FromMicros(row.FinishedAt!.Value),
                    row.NewestChangeAt is { } newest ? Dates.FromMicros(newest) : null
                )),
        ];

    private ExchangeRates Rates(Currency reporting) =>
        new(
            reporting,
            connection
                .Query<ExchangeRateRow>(
                    "SELECT currency, rate_on AS RateOn, rate_billionths AS RateBillionths FROM exchange_rate",
                    transaction: transaction
                )
                .Select(row =>
                    (new Currency(row.Currency), Dates.FromNumber(row.RateOn), row.RateBillionths / 1_000_000_000m)
                )
        );

    private IReadOnlyList<Stage> Stages() =>
        [
            .. connection
                .Query<StageRow>(
                    "SELECT id, name, position, outcome, category, probability FROM stage",
                    transaction: transaction
                )
                .Select(row => new Stage(
                    row.Id,
                    row.Name,
                    row.Position,
                    (StageOutcome)row.Outcome,
                    (ForecastCategory)row.Category,
                    row.Probability
                )),
        ];

    private IReadOnlyList<Product> Products() =>
        [
            .. connection
                .Query<ProductRow>(
                    "SELECT id, crm_id AS CrmId, name, family, list_price_minor AS ListPriceMinor, currency FROM product",
                    transaction: transaction
                )
                .Select(row => new Product(
                    row.Id,
                    row.CrmId,
                    row.Name,
                    row.Family,
                    row is { ListPriceMinor: { } price, Currency: { } currency }
                        ? new Money(price, new(currency))
                        : null
                )),
        ];

    private IReadOnlyList<Seller> Sellers(IReadOnlyDictionary<int, Territory> territories) =>
        [
            .. TeamNames
                .Complete([
                    .. connection.Query<SellerRow>(
                        "SELECT id, crm_id AS CrmId, name, email, entra_object_id AS EntraObjectId, slack_id AS SlackId, role, title, team, manager_id AS ManagerId, territory_id AS TerritoryId, hired_on AS HiredOn, ramp_months AS RampMonths, active_from AS ActiveFrom, active_to AS ActiveTo, revision FROM seller",
                        transaction: transaction
                    ),
                ])
                .Select(row => new Seller(row, territories.GetValueOrDefault(row.TerritoryId ?? -1))),
        ];

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

using RevBot.Data.Import.Deals;
using RevBot.Data.Import.Mapping;
using RevBot.Data.Import.Rows;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Import.Loading;

/// <summary>Which loader takes which targets, in the order of loading.</summary>
internal static class LoadPlan
{
    /// <summary>
    /// The targets that one loader takes, and how it is made; it reads the stored rows when it is made.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<string> Targets, Func<ITargetLoader> Make)> Loaders(LoadTables tables)
    {
        var versions = new VersionStore(tables);
        TargetReader Columns<TRow>(string target, Table<TRow> table) => new(tables, target, table.AsValues());
        ITargetLoader Known<TRow>(string target, Table<TRow> table, NamedTable rows, string called) =>
            new RowLoader(tables, Columns(target, table), rows.Rows, called);
        ITargetLoader Keyed<TRow>(string target, Table<TRow> table, string[] key, string called)
        {
            var columns = Columns(target, table);
            return new RowLoader(tables, columns, tables.Open(columns.Table, key), called);
        }

        ITargetLoader Child<TRow>(string target, Table<TRow> table, string order) =>
            new ChildLoader(tables, Columns(target, table), order);

        return
        [
            ([Targets.Stage], () => Known(Targets.Stage, Tables.Stage, tables.Stages, "name")),
            ([Targets.Territory], () => Known(Targets.Territory, Tables.Territory, tables.Territories, "name")),
            ([Targets.Seller], () => new SellerLoader(tables)),
            ([Targets.Account], () => Known(Targets.Account, Tables.Account, tables.Accounts, "crm_id")),
            ([Targets.Product], () => Known(Targets.Product, Tables.Product, tables.Products, "crm_id")),
            ([Targets.Opportunity], () => new OpportunityLoader(tables, versions)),
            ([Targets.Version, Targets.Change], () => new VersionLoader(tables, versions)),
            ([Targets.Country], () => Child(Targets.Country, Tables.OpportunityCountry, "country")),
            ([Targets.ContactRole], () => Child(Targets.ContactRole, Tables.ContactRole, "number")),
            ([Targets.Signal], () => Child(Targets.Signal, Tables.Signal, "number")),
            ([Targets.Activity], () => Keyed(Targets.Activity, Tables.Activity, ["crm_id"], "crm_id")),
            ([Targets.Quota], () => Keyed(Targets.Quota, Tables.Quota, QuotaKey, "the seller's quota of the period")),
            ([Targets.Call], () => Keyed(Targets.Call, Tables.ForecastCall, CallKey, "the call of that moment")),
            ([Targets.Rate], () => Keyed(Targets.Rate, Tables.ExchangeRate, RateKey, "the rate of that day")),
            ([Targets.Mirror], () => Keyed(Targets.Mirror, Tables.CrmMirror, MirrorKey, "crm_id")),
        ];
    }

    private static readonly string[] QuotaKey = ["seller_id", "period_start", "period_end"];

    private static readonly string[] CallKey =
    [
        "seller_id",
        "caller_id",
        "period_start",
        "period_end",
        "category",
        "submitted_at",
    ];

    private static readonly string[] RateKey = ["currency", "rate_on"];

    private static readonly string[] MirrorKey = ["entity", "crm_id", "period_start"];
}

using RevBot.Data.Import.Activities;
using RevBot.Data.Import.Catalog;
using RevBot.Data.Import.Deals;
using RevBot.Data.Import.People;
using RevBot.Data.Import.Rules;

namespace RevBot.Data.Import.Loading;

/// <summary>Which loader takes which targets, in the order of loading.</summary>
internal static class LoadPlan
{
    public static IEnumerable<(IReadOnlyList<string> Targets, Func<ITargetLoader> Make)> Of(LoadTables tables)
    {
        var versions = new VersionStore(tables);
        yield return ([Targets.Stage], () => new StageLoader(tables));
        yield return ([Targets.Territory], () => new TerritoryLoader(tables));
        yield return ([Targets.Seller], () => new SellerLoader(tables));
        yield return ([Targets.Account], () => new AccountLoader(tables));
        yield return ([Targets.Product], () => new ProductLoader(tables));
        yield return ([Targets.Opportunity], () => new OpportunityLoader(tables, versions));
        yield return ([Targets.Version, Targets.Change], () => new VersionLoader(tables, versions));
        yield return ([Targets.Country], () => new CountryLoader(tables));
        yield return ([Targets.ContactRole], () => new ContactRoleLoader(tables));
        yield return ([Targets.Signal], () => new SignalLoader(tables));
        yield return ([Targets.Activity], () => new ActivityLoader(tables));
        yield return ([Targets.Quota], () => new QuotaLoader(tables));
        yield return ([Targets.Call], () => new CallLoader(tables));
        yield return ([Targets.Rate], () => new RateLoader(tables));
        yield return ([Targets.Mirror], () => new MirrorLoader(tables));
    }
}

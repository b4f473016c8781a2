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
        yield return ([Targets.Stage], () => CatalogTargets.Stages(tables));
        yield return ([Targets.Territory], () => CatalogTargets.Territories(tables));
        yield return ([Targets.Seller], () => new SellerLoader(tables));
        yield return ([Targets.Account], () => CatalogTargets.Accounts(tables));
        yield return ([Targets.Product], () => CatalogTargets.Products(tables));
        yield return ([Targets.Opportunity], () => new OpportunityLoader(tables, versions));
        yield return ([Targets.Version, Targets.Change], () => new VersionLoader(tables, versions));
        yield return ([Targets.Country], () => DealTargets.Countries(tables));
        yield return ([Targets.ContactRole], () => DealTargets.ContactRoles(tables));
        yield return ([Targets.Signal], () => DealTargets.Signals(tables));
        yield return ([Targets.Activity], () => DealTargets.Activities(tables));
        yield return ([Targets.Quota], () => PeopleTargets.Quotas(tables));
        yield return ([Targets.Call], () => PeopleTargets.Calls(tables));
        yield return ([Targets.Rate], () => CatalogTargets.Rates(tables));
        yield return ([Targets.Mirror], () => CatalogTargets.Mirror(tables));
    }
}

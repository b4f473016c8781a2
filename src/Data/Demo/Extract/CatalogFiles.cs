using System.Globalization;
using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Extract;

/// <summary>What deals refer to: territories, stages, rates, products, accounts.</summary>
internal static class CatalogFiles
{
    /// <summary>Writes them all.</summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="world">The catalogue of the demo company.</param>
    public static void Write(string folder, World world)
    {
        Territories(folder, world.Words);
        ForecastStages(folder, world.Words);
        Rates(folder, world.Rates.Rows);
        Products(folder, world.Words);
        Accounts(folder, world);
    }

    private static void Territories(string folder, DemoWords words)
    {
        using var file = new CsvFile(Path.Combine(folder, "Territory2.csv"), "Id", "Name", "Region__c");
        foreach (var territory in words.Territories)
        {
            file.Row(CrmIds.Territory(territory.Id), territory.Name, territory.Region);
        }
    }

    private static void ForecastStages(string folder, DemoWords words)
    {
        using var file = new CsvFile(
            Path.Combine(folder, "OpportunityStage.csv"),
            "MasterLabel",
            "SortOrder",
            "IsClosed",
            "IsWon",
            "ForecastCategoryName",
            "DefaultProbability"
        );
        foreach (var stage in Stages.Rows(words))
        {
            file.Row(
                stage.Name,
                Text.Number(stage.Position),
                Text.Yes(stage.Outcome != (int)StageOutcome.Open),
                Text.Yes(stage.Outcome == (int)StageOutcome.Won),
                Text.Category(stage.Category),
                Text.Number((long)Math.Round(stage.Probability!.Value * 100))
            );
        }
    }

    private static void Rates(string folder, IEnumerable<ExchangeRateRow> rates)
    {
        using var file = new CsvFile(
            Path.Combine(folder, "DatedConversionRate.csv"),
            "IsoCode",
            "StartDate",
            "ConversionRate"
        );
        foreach (var rate in rates)
        {
            // The CRM states units of the currency for one of the company's own, the warehouse the reverse; 18 digits survive both.
            var units = decimal.Round(1_000_000_000m / rate.RateBillionths, 18);
            file.Row(rate.Currency, Text.Date(rate.RateOn), units.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static void Products(string folder, DemoWords words)
    {
        using var file = new CsvFile(
            Path.Combine(folder, "Product2.csv"),
            "Id",
            "Name",
            "Family",
            "ListPrice__c",
            "CurrencyIsoCode"
        );
        foreach (var product in Catalog.Products.Rows(words))
        {
            var price = Text.Amount(product.ListPriceMinor, product.Currency);
            file.Row(product.CrmId, product.Name, product.Family, price, product.Currency);
        }
    }

    private static void Accounts(string folder, World world)
    {
        using var file = new CsvFile(
            Path.Combine(folder, "Account.csv"),
            "Id",
            "Name",
            "Industry",
            "BillingCountryCode",
            "Segment__c",
            "NumberOfEmployees",
            "Territory__c",
            "ParentName"
        );
        foreach (var account in world.Accounts.All())
        {
            file.Row(
                account.CrmId,
                account.Name,
                account.Industry,
                account.Country,
                account.Segment,
                Text.Number(account.Employees),
                world.Words.TerritoryOf(account.TerritoryId!.Value).Name,
                account.ParentName
            );
        }
    }
}

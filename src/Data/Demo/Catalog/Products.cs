using RevBot.Data.Demo.Sellers;
using RevBot.Data.Demo.Words;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Catalog;

/// <summary>What is sold, as the database holds it.</summary>
internal static class Products
{
    /// <summary>The rows, with ids from 1; list prices are a year's, for one unit, in the company's currency.</summary>
    public static IReadOnlyList<ProductRow> Rows(DemoWords words) =>
        [
            .. words.Products.Select(
                (product, index) =>
                    new ProductRow
                    {
                        Id = index + 1,
                        CrmId = CrmIds.Product(index + 1),
                        Name = product.Name,
                        Family = product.Family,
                        ListPriceMinor = product.ListPrice * 100L,
                        Currency = words.Currency,
                    }
            ),
        ];
}

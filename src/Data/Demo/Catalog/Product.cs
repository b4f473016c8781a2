using RevBot.Data.Demo.Sellers;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Demo.Catalog;

/// <summary>The four products, in two families, and how often each is sold.</summary>
internal static class Product
{
    /// <summary>What the database holds; list prices are a year's, for one worker, in US dollars.</summary>
    public static IReadOnlyList<ProductRow> All { get; } =
    [
        Row(1, "Employer of Record", "Global Employment", 7_188),
        Row(2, "Contractor Management", "Global Employment", 588),
        Row(3, "Global Payroll", "Payroll & Mobility", 348),
        Row(4, "Relocation & Visas", "Payroll & Mobility", 3_000),
    ];

    /// <summary>How often each is sold.</summary>
    public static double[] Weights { get; } = [0.46, 0.2, 0.24, 0.1];

    /// <summary>How each is called in the name of a deal.</summary>
    public static IReadOnlyList<string> Short { get; } = ["EOR", "Contractors", "Payroll", "Relocation"];

    private static ProductRow Row(int id, string name, string family, long price) =>
        new()
        {
            Id = id,
            CrmId = CrmIds.Product(id),
            Name = name,
            Family = family,
            ListPriceMinor = price * 100,
            Currency = "USD",
        };
}

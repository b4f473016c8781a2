namespace RevBot.Data.Demo.Catalog;

/// <summary>A patch of the market.</summary>
/// <param name="Id">From 1.</param>
/// <param name="Name">As it stands in the data.</param>
/// <param name="Region">EMEA, AMER, LATAM or APAC.</param>
/// <param name="Currency">What its deals are priced in.</param>
/// <param name="Countries">The countries at home in it.</param>
internal sealed record Territory(int Id, string Name, string Region, string Currency, IReadOnlyList<string> Countries)
{
    /// <summary>All fourteen, by <see cref="Id"/>.</summary>
    public static IReadOnlyList<Territory> All { get; } =
    [
        new(1, "DACH", "EMEA", "EUR", ["DE"]),
        new(2, "France & Benelux", "EMEA", "EUR", ["FR", "NL"]),
        new(3, "Iberia", "EMEA", "EUR", ["ES"]),
        new(4, "UK & Ireland", "EMEA", "GBP", ["GB"]),
        new(5, "Nordics & Poland", "EMEA", "EUR", ["SE", "PL"]),
        new(6, "US East", "AMER", "USD", ["US"]),
        new(7, "US West", "AMER", "USD", ["US"]),
        new(8, "US Central", "AMER", "USD", ["US"]),
        new(9, "Canada", "AMER", "USD", ["CA"]),
        new(10, "Brazil", "LATAM", "USD", ["BR"]),
        new(11, "Mexico", "LATAM", "USD", ["MX"]),
        new(12, "India", "APAC", "USD", ["IN"]),
        new(13, "Southeast Asia", "APAC", "USD", ["SG"]),
        new(14, "Australia", "APAC", "USD", ["AU"]),
    ];

    /// <summary>The fourteen countries that the company employs people in, with how often deals ask for each.</summary>
    public static IReadOnlyList<(string Country, string Name, double Weight)> Demand { get; } =
    [
        ("DE", "Germany", 1.6),
        ("FR", "France", 0.9),
        ("GB", "United Kingdom", 1.2),
        ("NL", "Netherlands", 0.6),
        ("ES", "Spain", 0.7),
        ("PL", "Poland", 0.8),
        ("SE", "Sweden", 0.4),
        ("US", "United States", 1.5),
        ("CA", "Canada", 0.8),
        ("BR", "Brazil", 0.8),
        ("MX", "Mexico", 0.7),
        ("IN", "India", 1.3),
        ("SG", "Singapore", 0.5),
        ("AU", "Australia", 0.5),
    ];

    /// <summary>The English name of one of the fourteen countries.</summary>
    public static string NameOf(string country) =>
        Demand.First(asked => string.Equals(asked.Country, country, StringComparison.Ordinal)).Name;

    /// <summary>The territory of an id.</summary>
    public static Territory ById(int id) => All[id - 1];
}

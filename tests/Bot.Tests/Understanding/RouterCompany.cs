using RevBot.Data.Book;
using RevBot.Data.Warehouse.People;
using RevBot.Skills.Tests.Company;

namespace RevBot.Bot.Tests.Understanding;

/// <summary>
/// A small company to ask about. Today is Wednesday 2026-11-18; the fiscal year starts in February, so this is 2027-Q4.
/// Two managers under a vice president; the second vice president leads the Americas.
/// </summary>
internal static class RouterCompany
{
    public const string Today = "2026-11-18";

    private static readonly Lazy<DealBook> Loaded = new(() => Make().Book());

    /// <summary>What a person sees.</summary>
    public static ScopedBook AsSeenBy(string name) => TestCompany.SeenBy(Loaded.Value, name, Today);

    private static TestCompany Make()
    {
        var company = new TestCompany(Today).FiscalYearFrom(2);
        company
            .Leader("Victor Grant", SellerRole.ChiefRevenueOfficer)
            .Manager("Claire Fontaine", "EMEA Enterprise", "Victor Grant")
            .Manager("Marcus Whitfield", "AMER Commercial", "Victor Grant")
            .Seller("Priya Kapoor", "Claire Fontaine")
            .Seller("Sarah Lund", "Claire Fontaine")
            .Seller("Tom Keller", "Marcus Whitfield")
            .Seller("Sarah Diallo", "Marcus Whitfield");
        Deal(company, "Acme Rockets GmbH", "Priya Kapoor", "Enterprise", "EMEA", "DE", "Employer of Record", "Deel");
        Deal(company, "Birchfield Capital Inc", "Priya Kapoor", "Enterprise", "EMEA", "FR", "Global Payroll", "Remote");
        Deal(company, "Harbor Foods", "Sarah Lund", "Mid-Market", "EMEA", "AT", "Employer of Record", "Deel");
        Deal(company, "Kestrel Energy Ltd", "Tom Keller", "Mid-Market", "AMER", "US", "Contractor Management", null);
        Deal(company, "Zephyr Motors", "Sarah Diallo", "SMB", "AMER", "BR", "Global Payroll", "Remote");
        company
            .Deal("Lost Cause Ltd", "Tom Keller", 90_000m, close: "2026-10-01")
            .Territory("AMER US", "AMER")
            .Lost("2026-10-01", "Price");
        return company;
    }

    private static void Deal(
        TestCompany company,
        string account,
        string owner,
        string segment,
        string region,
        string country,
        string product,
        string? competitor
    )
    {
        var deal = company
            .Deal(account, owner, 100_000m, close: "2026-12-20")
            .Segment(segment)
            .Territory(country == "DE" ? "Rhineland" : region + " " + country, region)
            .Country(country)
            .Product(product)
            .DealType(country == "FR" ? "Renewal" : "New Business");
        _ = competitor is null ? deal : deal.Competitor(competitor);
    }
}

using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>A company of three deals in one quarter that is over: two won, one lost.</summary>
internal static class ThreeDeals
{
    public static TestCompany Company()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera");
        company
            .Deal("Acme", "Vera", 80_000, "Proposal", "2026-06-10", created: "2026-02-01")
            .Won("2026-06-05", 100_000);
        company.Deal("Birch", "Vera", 40_000, "Proposal", "2026-06-20", created: "2026-02-01").Lost("2026-05-20");
        company.Deal("Cedar", "Vera", 30_000, "Discovery", "2026-06-25", created: "2026-04-10").Won("2026-06-22");
        return company;
    }
}

using System.Globalization;
using RevBot.Skills.Markets;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Markets;

public sealed class FindExpansionMarketsTests
{
    [Fact]
    public void AMarket_IsMeasuredOverTheYearUpToToday()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, "DE", 6, 6, 100);
        company.Deal("Last day", "Priya", 70, created: "2025-10-01").Country("DE");
        company.Deal("Day before", "Priya", 30, created: "2025-09-30").Country("DE");

        var market = Assert.Single(Ask(company).Countries);

        // Twelve deals of 100 in June and one of 70 on the first day of the year.
        Assert.Equal("Germany", market.Name);
        Assert.Equal((1270m, 13), (market.Created.Amount, market.CreatedDeals));
        Assert.Equal((30m, 1), (market.CreatedBefore.Amount, market.CreatedDealsBefore));
        Assert.Equal((12, 6), (market.Closed, market.Won));
        Assert.Equal(100m, market.WonSize!.Value.Amount);
        Assert.Equal((1270.0 / 30) - 1, market.Growth!.Value, 1e-9);
    }

    [Fact]
    public void Rank_PutsTheMarketThatIsBetterInAllPartsFirst()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, "DE", 20, 10, 200);
        Close(company, "FR", 10, 20, 100, "Globanto");

        var ranked = Ask(company).Countries;

        Assert.Equal(["Germany", "France"], ranked.Select(market => market.Name), StringComparer.Ordinal);
        Assert.Equal(20.0 / 30, ranked[0].WinRate, 1e-12);
        Assert.Equal((1.0, 0.0), (ranked[0].Parts.Demand, ranked[1].Parts.Demand));
        Assert.Equal((1.0, 0.0), (ranked[0].Parts.Competition!.Value, ranked[1].Parts.Competition!.Value));
        Assert.Equal(0.5, ranked[0].Parts.Speed!.Value, 1e-12);
    }

    [Fact]
    public void AMarket_WithElevenClosedDeals_IsNotRanked()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, "DE", 6, 6, 100);
        Close(company, "FR", 5, 6, 100);

        var result = Ask(company);

        Assert.Equal("Germany", Assert.Single(result.Countries).Name);
        Assert.Equal(1, result.TooFew);
    }

    [Fact]
    public void Demand_ThatGrowsFasterThanTheCompany_IsNamed()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, "DE", 60, 60, 100);
        Close(company, "FR", 20, 20, 100);
        for (var one = 0; one < 120; one++)
        {
            company.Deal(Name("Old", one), "Priya", 100, created: "2025-03-01").Country("FR");
        }

        var result = Ask(company);

        Assert.True(result.Countries.Single(market => market.Name == "Germany").GrowsFaster);
        Assert.False(result.Countries.Single(market => market.Name == "France").GrowsFaster);
    }

    [Fact]
    public void NoDeals_SayThatNoMarketCanBeRanked()
    {
        var result = Ask(new TestCompany("2026-09-30").Seller("Priya"));

        Assert.Equal(["too_few"], result.Findings.Select(finding => finding.Id), StringComparer.Ordinal);
    }

    private static FindExpansionMarketsResult Ask(TestCompany company) =>
        new FindExpansionMarkets().Run(company.AsSeenBy("Priya"), new());

    private static string Name(string country, int one) =>
        string.Create(CultureInfo.InvariantCulture, $"{country} {one}");

    private static void Close(
        TestCompany company,
        string country,
        int won,
        int lost,
        decimal amount,
        string? rival = null
    )
    {
        for (var one = 0; one < won + lost; one++)
        {
            var deal = company.Deal(Name(country, one), "Priya", amount, created: "2026-06-01").Country(country);
            deal = rival is null ? deal : deal.Competitor(rival);
            _ = one < won ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
        }
    }
}

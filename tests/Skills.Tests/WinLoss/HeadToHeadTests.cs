using System.Globalization;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.Tests.Company;
using RevBot.Skills.WinLoss;
using RevBot.Skills.WinLoss.Drivers;

namespace RevBot.Skills.Tests.WinLoss;

public sealed class HeadToHeadTests
{
    [Fact]
    public void Verdict_ComparesDealsWithTheCompetitorWithThoseWithoutIt()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 50, "Globanto");
        Close(company, 60, 60, null);
        Close(company, 20, 20, "Velora");

        var result = Ask(company, "globanto");

        var versus = result.HeadToHead!;
        Assert.Equal(
            ("Globanto", 60, 10, 160, 80),
            (versus.Competitor, versus.Deals, versus.Won, versus.OtherDeals, versus.OtherWon)
        );
        var expected = TwoProportions.Of(10, 60, 80, 160, Wilson.Z95)!;
        Assert.Equal(expected.Difference, versus.Difference, 1e-12);
        Assert.Equal((expected.Range.Low, expected.Range.High), (versus.Low, versus.High));
        Assert.True(versus.IsReal);
        Assert.Equal("versus", result.Findings.First(finding => finding.Kind == Findings.FindingKind.Verdict).Id);
    }

    [Fact]
    public void Verdict_OfElevenDeals_IsNotReal()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 0, 11, "Globanto");
        Close(company, 60, 60, null);

        Assert.False(Ask(company, "Globanto").HeadToHead!.IsReal);
    }

    [Fact]
    public void Verdict_WithinAFilter_LooksAtItsDealsOnly()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 20, "Globanto", "DE");
        Close(company, 15, 15, null, "DE");
        Close(company, 40, 0, null, "FR");

        var result = new GetWinLoss().Run(
            company.AsSeenBy("Priya"),
            new()
            {
                Filter = new() { Competitors = ["Globanto"], Countries = ["DE"] },
            }
        );

        Assert.Equal((30, 30), (result.HeadToHead!.Deals, result.HeadToHead.OtherDeals));
    }

    [Fact]
    public void Winner_IsTheSellerWhoWinsMoreByMoreThanChance()
    {
        var company = new TestCompany("2026-09-30").Leader("Vera").Seller("Priya").Seller("Olaf");
        Close(company, 5, 55, "Globanto");
        Close(company, 15, 5, "Globanto", owner: "Olaf");
        Close(company, 60, 60, null);

        var versus = new GetWinLoss()
            .Run(company.AsSeenBy("Vera"), new() { Filter = new() { Competitors = ["Globanto"] } })
            .HeadToHead!;

        Assert.Equal(("Olaf", 20, 15), (versus.Winner, versus.WinnerDeals, versus.WinnerWon));
    }

    [Fact]
    public void OtherFilters_HaveNoVerdict()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 10, 50, "Globanto");

        Assert.Null(new GetWinLoss().Run(company.AsSeenBy("Priya"), new()).HeadToHead);
    }

    [Fact]
    public void WeakSpots_AreGroupsWonLessThanOthersByMoreThanChance()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 2, 38, "Globanto", "DE");
        Close(company, 40, 40, "Globanto", "FR");
        Close(company, 60, 60, null, "DE");
        Close(company, 60, 60, null, "FR");

        var spots = new GetWinLoss().Run(company.AsSeenBy("Priya"), new()).WeakSpots;

        WeakSpot first = spots[0];
        Assert.Equal("deals in Germany against Globanto", first.Group);
        Assert.Equal((40, 2, 320, 160), (first.Deals, first.Won, first.OtherDeals, first.OtherWon));
        Assert.All(spots, spot => Assert.True(spot.QValue <= 0.05));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(500)]
    public void Size_OfLostDealsThatCarryAListPriceOrNothing_IsNoCause(int? lostAmount)
    {
        var stood = new GetWinLoss().Run(Sized(lostAmount).AsSeenBy("Priya"), new());
        var sold = new GetWinLoss().Run(Sized(490).AsSeenBy("Priya"), new());

        Assert.True(stood.AmountsDiffer);
        Assert.DoesNotContain(stood.WeakSpots, spot => spot.Group.Contains("deals", StringComparison.Ordinal));
        Assert.Contains(
            stood.Notes,
            note => note.Text.StartsWith("Lost deals carry no amount", StringComparison.Ordinal)
        );
        Assert.False(sold.AmountsDiffer);
        Assert.Contains(sold.WeakSpots, spot => spot.Group.Contains("large deals", StringComparison.Ordinal));
    }

    // Sixty deals won for 300, sixty lost for the amount given, of a product whose list price is 500.
    private static TestCompany Sized(int? lostAmount)
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        for (var one = 0; one < 120; one++)
        {
            var deal = company.Deal($"D{one}", "Priya", one < 60 ? 300 : lostAmount).Product("Router");
            _ = one < 60 ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
        }

        company.Catalog.Price("Router", 500);
        return company;
    }

    [Fact]
    public void Drivers_TellWhatGoesWithLosing()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        for (var one = 0; one < 120; one++)
        {
            var deal = company.Deal(Name(one), "Priya", 10, created: "2026-06-01").Contact("A", "user");
            deal = one % 2 == 0 ? deal.Contact("B", "user") : deal;
            _ = one % 2 == 0 && one % 4 == 0 ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
        }

        var driver = Assert.Single(new GetWinLoss().Run(company.AsSeenBy("Priya"), new()).Drivers);

        Assert.Equal(
            ("second_contact", 60, 0.0, 60, 0.5),
            (driver.Id, driver.Deals, driver.WinRate, driver.OtherDeals, driver.OtherWinRate)
        );
    }

    private static GetWinLossResult Ask(TestCompany company, string competitor) =>
        new GetWinLoss().Run(company.AsSeenBy("Priya"), new() { Filter = new() { Competitors = [competitor] } });

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Deal {number}");

    private static int made;

    private static void Close(
        TestCompany company,
        int won,
        int lost,
        string? rival,
        string? country = null,
        string owner = "Priya"
    )
    {
        for (var one = 0; one < won + lost; one++)
        {
            var deal = company.Deal(Name(Interlocked.Increment(ref made)), owner, 10, created: "2026-06-01");
            deal = rival is null ? deal : deal.Competitor(rival);
            deal = country is null ? deal : deal.Country(country);
            _ = one < won ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
        }
    }
}

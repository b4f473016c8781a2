using RevBot.Data.Warehouse.Deals;

namespace RevBot.Skills.Tests.Company;

public sealed class TestCompanyTests
{
    [Fact]
    public void Company_WrittenAndLoaded_IsWhatWasSaid()
    {
        var company = new TestCompany("2026-11-22")
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Olaf")
            .Rate("EUR", "2026-01-01", 1.1m)
            .Quota("Priya", "2026-Q4", 500_000);
        company
            .Deal("Acme", "Priya", 100_000, "Qualify", "2026-12-15", created: "2026-09-01")
            .Moves("2026-10-01", stage: "Proposal", amount: 120_000)
            .In("EUR")
            .Activity("2026-11-02", inbound: 2)
            .Signal(SignalKinds.BudgetPending, "2026-11-03")
            .Contact("Ann", "champion", engaged: "2026-11-02");
        company.Deal("Other", "Olaf", 50_000);

        var seen = company.AsSeenBy("Mia");

        var deal = Assert.Single(seen.Deals.AsEnumerable());
        Assert.Equal("D-1", deal.Id);
        Assert.Equal("Proposal", deal.Now.Stage.Name);
        Assert.Equal(132_000m, deal.Now.Value.Amount);
        Assert.Equal(2, deal.Activities[0].Inbound);
        Assert.Single(deal.Signals);
        Assert.Equal("Ann", Assert.Single(deal.Contacts).Name);
        Assert.Equal("DACH", Assert.Single(seen.People.Teams).Name);
        Assert.Equal(2, company.AsSeenBy("Vera").Deals.Count);
    }

    [Fact]
    public void LateCorrection_BeforeItWasRecorded_IsNotSeen()
    {
        var company = new TestCompany("2026-11-22").Seller("Priya");
        company
            .Deal("Acme", "Priya", 100_000, "Qualify", created: "2026-09-01")
            .Moves("2026-10-01", amount: 70_000, recorded: "2026-10-20");

        Assert.Equal(100_000m, company.AsSeenBy("Priya", "2026-10-10").Deals[0].Now.Value.Amount);
        Assert.Equal(70_000m, company.AsSeenBy("Priya").Deals[0].Now.Value.Amount);
    }
}

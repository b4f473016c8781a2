using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

public sealed class BuyerRulesTests
{
    [Fact]
    public void SingleThreaded_OneContactIn30Days_IsWatch()
    {
        var company = RiskCase.Company();
        company
            .Acme()
            .Contact("Ann", "champion", engaged: "2026-11-20")
            .Contact("Ben", "user", engaged: "2026-10-23") // 30 days ago: out of the window of 30 days with today in it
            .Contact("Eve", "economic_buyer", engaged: "2026-10-01");

        var signal = RiskCase.Signal(company, "single_threaded");

        Assert.Equal((RiskLevel.Watch, 1.0), (signal!.Level, signal.Value!.Value));
    }

    [Fact]
    public void SingleThreaded_TwoContactsIn30Days_IsNotSaid()
    {
        var company = RiskCase.Company();
        company
            .Acme()
            .Contact("Ann", "champion", engaged: "2026-11-20")
            .Contact("Eve", "economic_buyer", engaged: "2026-10-24");

        Assert.Empty(RiskCase.Signals(company));
    }

    [Fact]
    public void SingleThreaded_AmountAboveMedian_IsHigh()
    {
        var company = RiskCase.Company();
        company.Acme().Contact("Ann", "champion", engaged: "2026-11-20");
        company.Deal("Small", "Priya", 10_000, "Qualify", "2026-12-20", created: "2026-11-01");

        Assert.Equal(RiskLevel.High, RiskCase.Signal(company, "single_threaded")!.Level);
    }

    [Fact]
    public void BuyerRules_EarlyInTheProcess_SayNothing()
    {
        var company = RiskCase.Company();
        company.Acme("Discovery").Contact("Ann", "user", engaged: "2026-11-20");

        Assert.Empty(RiskCase.Signals(company));
    }

    [Fact]
    public void BuyerRules_InAViewOfAnEarlierDay_SayNothing()
    {
        var company = RiskCase.Company();
        company.Acme().Contact("Ann", "user", engaged: "2026-11-20").Moves("2026-11-21", amount: 110_000);

        Assert.Empty(RiskCase.Signals(company, on: "2026-11-10"));
        Assert.NotEmpty(RiskCase.Signals(company));
    }

    [Theory]
    [InlineData("Proposal", RiskLevel.Watch)]
    [InlineData("Negotiation", RiskLevel.High)]
    public void NoEconomicBuyer_ByStage_Rises(string stage, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company.Acme(stage).Contact("Eve", "economic_buyer");

        var signal = RiskCase.Signal(company, "no_economic_buyer");

        Assert.Equal(expected, signal!.Level);
        Assert.Contains("never taken part", signal.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void NoEconomicBuyer_SignalSaysEngaged_IsNotSaid()
    {
        var company = RiskCase.Company();
        company
            .Acme()
            .Contact("Ann", "champion", engaged: "2026-11-20")
            .Signal(SignalKinds.EconomicBuyerEngaged, "2026-11-10");

        Assert.Null(RiskCase.Signal(company, "no_economic_buyer"));
    }

    [Fact]
    public void ChampionLeft_WithoutAnother_IsHigh()
    {
        var company = RiskCase.Company();
        company.Acme("Discovery").Contact("Ann", "champion", engaged: "2026-11-02", left: "2026-11-12");

        var signal = Assert.Single(RiskCase.Signals(company));

        Assert.Equal(("champion_left", RiskLevel.High), (signal.Kind, signal.Level));
        Assert.Contains("Ann left or changed roles on 12 Nov 2026", signal.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void ChampionLeft_WithAnother_IsWatch()
    {
        var company = RiskCase.Company();
        company.Acme("Discovery").Contact("Ann", "champion", left: "2026-11-12").Contact("Bob", "champion");

        Assert.Equal(RiskLevel.Watch, RiskCase.Signal(company, "champion_left")!.Level);
    }

    [Fact]
    public void ChampionLeft_RecordedLater_IsNotSeenBefore()
    {
        var company = RiskCase.Company();
        company.Acme("Discovery").Signal(SignalKinds.ChampionChanged, "2026-11-10", recorded: "2026-11-20");

        Assert.Null(RiskCase.Signal(company, "champion_left", on: "2026-11-15"));
        Assert.Equal(RiskLevel.High, RiskCase.Signal(company, "champion_left")!.Level);
    }
}

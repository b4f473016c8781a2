using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

public sealed class PriceRulesTests
{
    [Theory]
    [InlineData(0.10, null)]
    [InlineData(0.12, RiskLevel.Watch)]
    [InlineData(0.16, RiskLevel.High)]
    public void DiscountRequest_WithoutNorm_IsMeasuredAgainstTenAndFifteenPercent(double asked, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company.Acme().Signal(SignalKinds.DiscountRequested, "2026-11-10", value: asked);

        Assert.Equal(expected, RiskCase.Signal(company, "discount_request")?.Level);
    }

    [Fact]
    public void DiscountRequest_WithNorm_IsMeasuredAgainstWonDeals()
    {
        // Discounts of 1% to 11%: P75 = 8.5%.
        var company = RiskCase.Company().WithWonDeals();
        company.Acme().Signal(SignalKinds.DiscountRequested, "2026-11-10", value: 0.09);

        var signal = RiskCase.Signal(company, "discount_request");

        Assert.Equal(RiskLevel.Watch, signal!.Level);
        Assert.Equal(0.085, signal.Threshold!.Value, 6);
        Assert.Equal(11, signal.NormDeals);
    }

    [Fact]
    public void Signals_OlderThan120Days_CountNoMore()
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-07-01")
            .Signal(SignalKinds.DiscountRequested, "2026-07-24", value: 0.5);

        Assert.Null(RiskCase.Signal(company, "discount_request"));
        Assert.NotNull(RiskCase.Signal(company, "discount_request", on: "2026-11-20"));
    }

    [Fact]
    public void Competitor_NamedAndPricing_IsWatchAndHigh()
    {
        var named = RiskCase.Company();
        named.Acme().Signal(SignalKinds.CompetitorNamed, "2026-11-10", detail: "Globanto");
        var pricing = RiskCase.Company();
        pricing.Acme().Competitor("Globanto").Signal(SignalKinds.CompetitorPricing, "2026-11-12");

        Assert.Equal(RiskLevel.Watch, RiskCase.Signal(named, "competitor")!.Level);
        var signal = RiskCase.Signal(pricing, "competitor_pricing");
        Assert.Equal(RiskLevel.High, signal!.Level);
        Assert.Equal("The buyer received prices of Globanto on 12 Nov 2026.", signal.Evidence);
    }

    [Theory]
    [InlineData(91_000, null)]
    [InlineData(90_000, RiskLevel.Watch)]
    [InlineData(80_000, RiskLevel.High)]
    public void AmountCut_Within30Days_RisesAtTenAndTwentyPercent(int amount, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company.Acme().Moves("2026-11-15", amount: amount);

        Assert.Equal(expected, RiskCase.Signal(company, "amount_cut")?.Level);
    }

    [Fact]
    public void AmountCut_LongerAgo_IsNotSaid()
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 100_000, "Qualify", "2026-12-20", created: "2026-09-01")
            .Moves("2026-10-20", amount: 50_000);

        Assert.Empty(RiskCase.Signals(company));
    }
}

using System.Globalization;
using RevBot.Skills.Pricing;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Pricing;

public sealed class AnalyzePriceTests
{
    [Fact]
    public void Bands_HoldTheDealsUpToTheirUpperEnd()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 0, 6, 6);
        Close(company, 0.05, 6, 6);
        Close(company, 0.051, 3, 9);

        var bands = Ask(company, new()).Bands;

        Assert.Equal((12, 6), (bands[0].Deals, bands[0].Won));
        Assert.Equal((12, 6), (bands[1].Deals, bands[1].Won));
        Assert.Equal((12, 3), (bands[2].Deals, bands[2].Won));
    }

    [Fact]
    public void Discounts_ThatHelpUpToAPoint_AreFoundWithTheirPoint()
    {
        var result = Ask(Stepped(), new());

        Assert.True(result.Helps);
        Assert.True(result.IsLimited);
        Assert.InRange(result.Limit!.Value, 0.08, 0.12);
        Assert.InRange(result.ChanceWithout!.Value, 0.17, 0.23);
        Assert.InRange(result.ChanceAtLimit!.Value, 0.47, 0.53);
        Assert.True(result.OddsRatioLow > 1);
    }

    [Fact]
    public void Discounts_ThatMakeNoDifference_AreNotSaidToHelp()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        foreach (var discount in new[] { 0, 0.05, 0.1, 0.15 })
        {
            Close(company, discount, 25, 75);
        }

        var result = Ask(company, new());

        Assert.False(result.Helps);
        Assert.Equal(1, result.OddsRatio!.Value, 0.05);
    }

    [Fact]
    public void Model_TakesThirtyDealsWithADiscountAndThirtyWithout()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 0, 15, 15);
        Close(company, 0.1, 15, 14);
        Assert.Null(Ask(company, new()).OddsRatio);

        Close(company, 0.1, 0, 1);
        Assert.NotNull(Ask(company, new()).OddsRatio);
    }

    [Fact]
    public void PriceBand_OfADeal_RunsFromItsListAmountToTheBestPrice()
    {
        var company = Stepped();
        company.Deal("Acme", "Priya", 90, close: "2026-12-01").Discount(0.1);

        var deal = Ask(company, new() { Deal = "Acme", Discount = 0.2 }).Deal!;

        Assert.Equal(100m, deal.ListAmount!.Value.Amount);
        Assert.Equal(100m * (1 - (decimal)deal.BestDiscount!.Value), deal.BestPrice!.Value.Amount);
        Assert.Equal(80m, deal.AskedPrice!.Value.Amount);
        Assert.True(deal.ChanceAtBest > deal.ChanceAtList);
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(0.91)]
    [InlineData(15)]
    public void ADiscount_OutOfBounds_IsRefused(double discount)
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");

        Assert.Throws<SkillInputException>(() => Ask(company, new() { Discount = discount }));
    }

    [Fact]
    public void WithoutDiscounts_ItSaysWhatWouldBringThem()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, null, 20, 20);

        var result = Ask(company, new());

        Assert.Equal("too_few", result.Findings[0].Id);
        Assert.Contains(
            result.Notes,
            note => note.Text.Contains("discount field in the mapping", StringComparison.Ordinal)
        );
    }

    // 20% without a discount, 35% at 5%, half at 10% and more.
    private static TestCompany Stepped()
    {
        var company = new TestCompany("2026-09-30").Seller("Priya");
        Close(company, 0, 80, 320);
        Close(company, 0.05, 70, 130);
        foreach (var discount in new[] { 0.1, 0.15, 0.2, 0.25 })
        {
            Close(company, discount, 100, 100);
        }

        return company;
    }

    private static AnalyzePriceResult Ask(TestCompany company, AnalyzePriceArguments arguments) =>
        new AnalyzePrice().Run(company.AsSeenBy("Priya"), arguments);

    private static void Close(TestCompany company, double? discount, int won, int lost)
    {
        for (var one = 0; one < won + lost; one++)
        {
            var deal = company.Deal(
                string.Create(CultureInfo.InvariantCulture, $"{discount} {one}"),
                "Priya",
                (50 + (one % 7)) * (1 - (decimal)(discount ?? 0)),
                created: "2026-06-01"
            );
            deal = discount is { } share ? deal.Discount(share) : deal;
            _ = one < won ? deal.Won("2026-08-10") : deal.Lost("2026-08-10");
        }
    }
}

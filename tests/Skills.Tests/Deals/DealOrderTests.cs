using RevBot.Data.Warehouse;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Deals;

public sealed class DealOrderTests
{
    [Theory]
    [InlineData("", "B A C")] // amount desc
    [InlineData("amount", "B A C")]
    [InlineData("amount asc", "A B C")] // without an amount last either way
    [InlineData("close_date asc", "C A B")]
    [InlineData("close_date desc", "B A C")]
    [InlineData("created desc", "C B A")]
    [InlineData("age desc", "A B C")]
    [InlineData("changed desc", "A C B")]
    [InlineData("last_activity asc", "C B A")] // C never had any
    [InlineData("days_since_activity desc", "C B A")]
    [InlineData("activity_count desc", "B A C")]
    [InlineData("days_in_stage desc", "B C A")] // since 2 Oct, 3 Oct, 10 Nov
    [InlineData("stage desc", "A B C")] // Negotiation, then by amount
    [InlineData("push_count desc", "B A C")]
    [InlineData("discount desc", "C B A")] // A has none
    [InlineData("name desc", "C B A")]
    [InlineData("account asc", "B C A")] // accounts X, Y, Z
    [InlineData("owner asc", "C B A")] // Olaf, then Priya's by amount
    public void Order_ByEachField(string order, string expected) =>
        Assert.Equal(expected.Split(' '), DealCase.Ordered(Company(), order));

    [Fact]
    public void Order_ByProbability_IsTheStagesConversionLoweredByRisk()
    {
        var deals = DealCase.Ask(Three(), new() { OrderBy = "probability desc" }).Deals;

        // Negotiation 70%; Proposal 40%; Proposal overdue: odds 0.4 ÷ 0.6 × 0.7, so 7 ÷ 22.
        Assert.Equal(["Late stage", "Healthy", "Overdue"], deals.Select(deal => deal.Name));
        Assert.Equal([0.7, 0.4, 7.0 / 22], deals.Select(deal => Math.Round(deal.Probability!.Value, 12)), Close);
    }

    [Fact]
    public void Order_ByRisk_IsTheImpact()
    {
        var deals = DealCase.Ask(Three(), new() { OrderBy = "risk desc" }).Deals;

        Assert.Equal(["Overdue", "Late stage", "Healthy"], deals.Select(deal => deal.Name));
        Assert.Equal(81.82m, deals[0].Impact!.Value.Amount); // 1,000 × (0.4 − 7 ÷ 22)
    }

    [Theory]
    [InlineData("beauty")]
    [InlineData("amount up")]
    [InlineData("amount desc please")]
    public void Order_Unknown_IsRefused(string order)
    {
        var refusal = Assert.Throws<SkillInputException>(() => DealCase.Ordered(Company(), order));

        Assert.Contains("close_date", refusal.Message, StringComparison.Ordinal);
    }

    private static bool Close(double left, double right) => Math.Abs(left - right) < 1e-9;

    private static TestCompany Three()
    {
        var company = DealCase.Company();
        company.Due("Healthy");
        company.Due("Overdue", close: "2026-11-21");
        company.Deal("Late stage", "Priya", 2_000, "Negotiation", "2026-12-20", created: "2026-11-01");
        return company;
    }

    private static TestCompany Company()
    {
        var company = DealCase.Company().Seller("Olaf", manager: "Mia");
        company
            .Deal("A", "Priya", 1_000, "Proposal", "2026-12-10", created: "2026-10-01")
            .Account("Z")
            .Moves("2026-11-10", stage: "Negotiation")
            .Activity("2026-11-20", inbound: 1);
        company
            .Deal("B", "Priya", 2_000, "Proposal", "2026-09-20", created: "2026-10-02")
            .Account("X")
            .Discount(0.1)
            .Moves("2026-10-05", close: "2026-12-20")
            .Activity("2026-11-10", inbound: 5);
        company
            .Deal("C", "Olaf", null, "Proposal", "2026-11-30", created: "2026-10-03")
            .Account("Y")
            .Discount(0.2)
            .Category(ForecastCategory.Pipeline)
            .Moves("2026-10-06", category: ForecastCategory.BestCase);
        return company;
    }
}

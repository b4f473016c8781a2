using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

/// <summary>The limits that query_metric documents, each on both of its sides.</summary>
public sealed class MetricBorderTests
{
    [Fact]
    public void Dimensions_ThreeAtATime_AreRefused_TwoAreNot()
    {
        var company = Company();
        company.Deal("Acme", "Priya", 100).Won("2026-08-10");

        Assert.Single(Ask(company, "won_count", ["owner", "stage"]).Rows);
        Assert.Throws<SkillInputException>(() => Ask(company, "won_count", ["owner", "stage", "month"]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void Top_OutsideOneToTwoHundred_IsTheNearestOfThem(int top, int rows)
    {
        var company = Company();
        for (var n = 1; n <= 201; n++)
        {
            company.Deal($"Deal {n}", "Priya", n).Won("2026-08-10");
        }

        var result = Ask(company, "won_amount", ["account"], top);

        Assert.Equal((rows, 201), (result.Rows.Count, result.Groups));
        Assert.Equal(201 * 202 / 2m, result.Total.Values["won_amount"]);
    }

    [Theory]
    [InlineData("average_deal_size")]
    [InlineData("win_rate")]
    [InlineData("win_rate_by_amount")]
    [InlineData("sales_cycle_days")]
    [InlineData("discount")]
    [InlineData("velocity")]
    public void Rate_WithoutClosedDeals_IsUnknownNotZero(string measure) =>
        Assert.Null(Ask(Company(), measure).Total.Values[measure]);

    [Fact]
    public void Velocity_OfACycleOfZeroDays_IsUnknown()
    {
        var company = Company();
        company
            .Deal("At once", "Priya", 100, created: "2026-08-10")
            .Moves("2026-08-11", "Closed Won", close: "2026-08-10");
        company.Deal("Open", "Priya", 100, close: "2026-09-20");

        Assert.Equal(0m, Ask(company, "sales_cycle_days").Total.Values["sales_cycle_days"]);
        Assert.Null(Ask(company, "velocity").Total.Values["velocity"]);
    }

    [Fact]
    public void AverageDeal_LeavesOutDealsWithoutAnAmount_NotThoseOfZero()
    {
        var company = Company();
        company.Deal("Valued", "Priya", 100).Won("2026-08-10");
        company.Deal("Free", "Priya", 0).Won("2026-08-10");
        company.Deal("Unvalued", "Priya", null).Won("2026-08-10");

        Assert.Equal(50m, Ask(company, "average_deal_size").Total.Values["average_deal_size"]);
    }

    [Theory]
    [InlineData("2026-09-30", 0)] // still the quarter of the 20th of August
    [InlineData("2026-10-01", 1)]
    public void Push_IsAMoveBeyondTheLastDayOfTheFiscalQuarter(string close, int pushes)
    {
        var company = Company();
        company
            .Deal("Acme", "Priya", 100, close: "2026-08-20")
            .Moves("2026-08-09", amount: 120)
            .Moves("2026-08-10", close: close);

        Assert.Equal(pushes, Ask(company, "push_count").Total.Values["push_count"]);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void HighestGroup_IsNamedFromTwoGroupsOn(int groups, bool isNamed)
    {
        var company = Company();
        for (var n = 1; n <= groups; n++)
        {
            company.Deal($"Deal {n}", "Priya", n).Won("2026-08-10");
        }

        Assert.Equal(isNamed, Ask(company, "won_amount", ["account"]).Facts.Any(fact => fact.Id == "most_group"));
    }

    private static TestCompany Company() => new TestCompany("2026-09-30").Seller("Priya");

    private static QueryMetricResult Ask(
        TestCompany company,
        string measure,
        IReadOnlyList<string>? groupBy = null,
        int? top = null
    ) =>
        new QueryMetric().Run(
            company.AsSeenBy("Priya"),
            new()
            {
                Period = "2026-Q3",
                Measures = [measure],
                GroupBy = groupBy,
                Top = top,
            }
        );
}

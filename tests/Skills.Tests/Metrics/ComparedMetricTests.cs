using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

public sealed class ComparedMetricTests
{
    [Fact]
    public void Period_NotNamedBesideAYear_IsTheCurrentYear()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Won("2026-02-01");
        company.Deal("B", "Priya", 100, created: "2025-01-05").Won("2025-02-01");

        var result = Ask(company, new() { Measures = ["won_amount"], CompareTo = "FY2025" });

        Assert.Equal("FY2026", result.Period);
        Assert.Equal((300m, 100m), (result.Total.Values["won_amount"], result.Total.Before!["won_amount"]));
    }

    [Fact]
    public void Period_NotNamedBesideTheCurrentOne_IsNotComparedWithItself()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Won("2026-08-01");

        // The quarter is the usual period of a figure, so the comparison says nothing new; it is not turned round.
        Assert.Equal("2026-Q3", Ask(company, new() { Measures = ["won_amount"], CompareTo = "2026-Q3" }).Period);
    }

    [Fact]
    public void ARunningPeriod_IsHeldAgainstTheSameDayToo()
    {
        // 20 August is day 51 of its quarter; day 51 of the second quarter is 21 May.
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Won("2026-08-01");
        company.Deal("B", "Priya", 100).Won("2026-05-21");
        company.Deal("C", "Priya", 70).Won("2026-05-22");

        var result = Ask(
            company,
            new()
            {
                Measures = ["won_amount"],
                Period = "2026-Q3",
                CompareTo = "2026-Q2",
            }
        );

        Assert.Equal(100m, result.FindFact("headline_same_day")!.Value.Number);
        Assert.Equal(200m, result.FindFact("headline_same_day_change")!.Value.Number);
        Assert.Equal(170m, result.FindFact("headline_before")!.Value.Number);
    }

    [Theory]
    [InlineData("2026-Q1", "2025-Q4", "won_amount")]
    [InlineData("2026-Q3", "2026-05", "won_amount")]
    [InlineData("2026-Q3", "2026-Q2", "win_rate")]
    [InlineData("2026-Q3", "2026-Q2", "pipeline_amount")]
    public void NoSameDay_OfAPeriodThatIsOver_OfAnotherKind_OfRatesAndOfWhatStands(
        string period,
        string compareTo,
        string measure
    )
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Won("2026-08-01");

        var result = Ask(
            company,
            new()
            {
                Measures = [measure],
                Period = period,
                CompareTo = compareTo,
            }
        );

        Assert.Null(result.FindFact("headline_same_day"));
    }

    [Fact]
    public void AFilter_HasItsShareOfAll_AndPeopleAndMoreOfThePeoples()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Ann", "Vera").Seller("Bo", "Vera");
        company.Deal("A", "Ann", 300, close: "2026-09-01").Segment("Big");
        company.Deal("B", "Ann", 100, close: "2026-09-01").Segment("Small");
        company.Deal("C", "Bo", 600, close: "2026-09-01").Segment("Small");
        QueryMetricResult Of(QueryMetricArguments arguments) =>
            new QueryMetric().Run(company.AsSeenBy("Vera"), arguments with { Measures = ["pipeline_amount"] });

        Assert.Equal(0.3m, Of(new() { Filter = new() { Segments = ["Big"] } }).FindFact("share")!.Value.Number);
        Assert.Equal(0.4m, Of(new() { Filter = new() { Owners = ["Ann"] } }).FindFact("share")!.Value.Number);
        var both = Of(
            new()
            {
                Filter = new() { Owners = ["Ann"], Segments = ["Big"] },
            }
        );
        Assert.Equal(0.75m, both.FindFact("share")!.Value.Number);
        Assert.Equal("Ann", both.FindFact("whole_of")!.Value.Text);
        Assert.Null(Of(new()).FindFact("share"));
        Assert.Equal(0.6m, Of(new() { GroupBy = ["owner"] }).FindFact("most_share")!.Value.Number);
    }

    [Fact]
    public void Rates_HaveNoShareOfAll()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Segment("Big").Won("2026-08-01");

        var result = Ask(
            company,
            new()
            {
                Measures = ["average_deal_size"],
                Filter = new() { Segments = ["Big"] },
                Period = "2026-Q3",
            }
        );

        Assert.Null(result.FindFact("share"));
    }

    [Fact]
    public void Medians_AreOfTheDealsWon()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100, created: "2026-07-01").Won("2026-07-11");
        company.Deal("B", "Priya", 200, created: "2026-07-01").Won("2026-07-21");
        company.Deal("C", "Priya", 900, created: "2026-07-01").Won("2026-08-10");
        company.Deal("D", "Priya", 50).Lost("2026-08-10");

        var values = Ask(
            company,
            new() { Measures = ["deal_size_median", "sales_cycle_median"], Period = "2026-Q3" }
        ).Total.Values;

        Assert.Equal((200m, 20m), (values["deal_size_median"], values["sales_cycle_median"]));
    }

    [Fact]
    public void Attainment_OfAYear_IsOfTheQuartersThatHaveAQuota_AndSaysSo()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya").Quota("Priya", "2026-Q3", 1000);
        company.Deal("A", "Priya", 5000).Won("2026-02-01");
        company.Deal("B", "Priya", 400).Won("2026-08-01");
        company.Deal("C", "Priya", 2000, close: "2026-12-01");
        company.Deal("D", "Priya", 3000, close: "2026-09-01");

        var result = Ask(company, new() { Measures = ["attainment", "coverage", "won_amount"], Period = "FY2026" });

        Assert.Equal((0.4m, 3m), (result.Total.Values["attainment"], result.Total.Values["coverage"]));
        Assert.Equal(5400m, result.Total.Values["won_amount"]);
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("Quotas are loaded for 2026-Q3 only", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Attainment_WithAQuotaForAllOfThePeriod_SaysNothingOfParts()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4" })
        {
            company.Quota("Priya", quarter, 1000);
        }

        company.Deal("A", "Priya", 1000).Won("2026-02-01");

        var result = Ask(company, new() { Measures = ["attainment"], Period = "FY2026" });

        Assert.Equal(0.25m, result.Total.Values["attainment"]);
        Assert.DoesNotContain(
            result.Notes,
            note => note.Text.StartsWith("Quotas are loaded", StringComparison.Ordinal)
        );
    }

    private static QueryMetricResult Ask(TestCompany company, QueryMetricArguments arguments) =>
        new QueryMetric().Run(company.AsSeenBy("Priya"), arguments);
}

using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

public sealed class QueryMetricTests
{
    private static readonly QueryMetric Skill = new();

    [Fact]
    public void WeightedPipeline_WithFewClosedDeals_IsByTheCrmsPercentages()
    {
        // 100 won + 40% of 1,000 in Proposal + 70% of 500 in Negotiation; Qualify's 200 are omitted.
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100).Won("2026-08-01");
        company.Deal("B", "Priya", 1_000, close: "2026-09-01");
        company.Deal("C", "Priya", 500, "Negotiation", "2026-09-01");
        company.Deal("D", "Priya", 200, "Qualify", "2026-09-01").Category(ForecastCategory.Omitted);

        var total = Ask(company, new() { Measures = ["weighted_pipeline", "deal_count"] }).Total;

        Assert.Equal(850m, total.Values["weighted_pipeline"]);
        Assert.Equal(2m, total.Values["deal_count"]);
    }

    [Fact]
    public void Velocity_IsDealsTimesRateTimesSizeOverCycle()
    {
        // 2 open × 1/2 won × 3,000 ÷ 30 days = 100 a day.
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 3_000, created: "2026-07-02").Won("2026-08-01");
        company.Deal("B", "Priya", 500, created: "2026-07-02").Lost("2026-08-01");
        company.Deal("C", "Priya", 10, close: "2026-09-01");
        company.Deal("D", "Priya", 10, close: "2026-09-02");

        Assert.Equal(100m, Ask(company, new() { Measures = ["velocity"] }).Total.Values["velocity"]);
    }

    [Fact]
    public void Pushes_CountMovesToALaterQuarter_AndSlipsWhatLeftThePeriod()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("Within", "Priya", 1, close: "2026-08-01").Moves("2026-07-15", close: "2026-09-30");
        company
            .Deal("Slipped", "Priya", 700, close: "2026-08-01")
            .Moves("2026-07-20", close: "2026-10-01")
            .Moves("2026-08-05", close: "2027-01-15", amount: 900);
        company
            .Deal("Back", "Priya", 50, close: "2026-08-01")
            .Moves("2026-07-20", close: "2026-11-01")
            .Moves("2026-08-02", close: "2026-09-20");
        company
            .Deal("Lost", "Priya", 60, close: "2026-08-01")
            .Moves("2026-07-20", close: "2026-11-01")
            .Lost("2026-08-10");

        var result = Ask(
            company,
            new()
            {
                Measures = ["push_count", "slipped_amount"],
                GroupBy = ["month"],
                Period = "2026-Q3",
            }
        );

        // Slipped twice, Back once, Lost once; of them only Slipped is open and due later, with the amount it had on 30 June.
        Assert.Equal((4m, 700m), (result.Total.Values["push_count"], result.Total.Values["slipped_amount"]));
        Assert.Equal(["2026-07", "2026-08"], result.Rows.Select(row => row.Group["month"]), StringComparer.Ordinal);
        Assert.Equal([3m, 1m], result.Rows.Select(row => row.Values["push_count"]!.Value));
        Assert.Equal([700m, 0m], result.Rows.Select(row => row.Values["slipped_amount"]!.Value));
    }

    [Fact]
    public void Attainment_ByOwner_CountsSellersWithAQuotaAndNoDeals()
    {
        var company = new TestCompany("2026-08-20")
            .Leader("Vera")
            .Manager("Mia", "DACH", "Vera")
            .Seller("Priya", "Mia")
            .Seller("Olaf", "Mia")
            .Quota("Priya", "2026-Q3", 1_000)
            .Quota("Olaf", "2026-Q3", 500)
            .Quota("Mia", "2026-Q3", 1_400);
        company.Deal("A", "Priya", 250).Won("2026-08-01");

        var result = Skill.Run(
            company.AsSeenBy("Vera"),
            new() { Measures = ["attainment", "quota"], GroupBy = ["owner"] }
        );

        Assert.Equal(["Priya", "Olaf"], result.Rows.Select(row => row.Group["owner"]), StringComparer.Ordinal);
        Assert.Equal([0.25m, 0m], result.Rows.Select(row => row.Values["attainment"]!.Value));
        Assert.Equal(1_400m, result.Total.Values["quota"]);
    }

    [Fact]
    public void Quota_ForAFilterAcrossPeople_IsUnknownAndSaysWhy()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya").Quota("Priya", "2026-Q3", 1_000);
        company.Deal("A", "Priya", 250).Segment("Enterprise").Won("2026-08-01");

        var result = Ask(
            company,
            new()
            {
                Measures = ["quota"],
                Filter = new() { Segments = ["Enterprise"] },
            }
        );

        Assert.Null(result.Total.Values["quota"]);
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("Quotas are set for people", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Comparison_GivesValueBeforeAndChange_AlsoForGroupsOfTheOtherPeriodOnly()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 300).Segment("Big").Won("2026-08-01");
        company.Deal("B", "Priya", 100).Segment("Big").Won("2026-05-01");
        company.Deal("C", "Priya", 70).Segment("Small").Won("2026-05-01");

        var result = Ask(
            company,
            new()
            {
                Measures = ["won_amount"],
                GroupBy = ["segment"],
                Period = "2026-Q3",
                CompareTo = "2026-Q2",
            }
        );

        Assert.Equal((300m, 170m, 130m), Compared(result.Total));
        Assert.Equal((300m, 100m, 200m), Compared(result.Rows[0]));
        Assert.Equal((0m, 70m, -70m), Compared(result.Rows[1]));
    }

    [Fact]
    public void Pipeline_ComparedWithAnEarlierPeriod_IsAsItStoodAtTheSamePointOfIt()
    {
        // 20 August is day 51 of the quarter; day 51 of the second quarter is 21 May.
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("Due then", "Priya", 400, close: "2026-06-15").Won("2026-05-25");
        company.Deal("Gone by then", "Priya", 30, close: "2026-06-15").Lost("2026-05-20");
        company.Deal("Due now", "Priya", 500, close: "2026-09-15");

        var total = Ask(
            company,
            new()
            {
                Measures = ["pipeline_amount"],
                Period = "2026-Q3",
                CompareTo = "2026-Q2",
            }
        ).Total;

        Assert.Equal(500m, total.Values["pipeline_amount"]);
        Assert.Equal(400m, total.Before!["pipeline_amount"]);
    }

    [Fact]
    public void Period_NotNamedForARate_IsTheLastClosedQuarterWhereTheCurrentIsTooYoung()
    {
        var company = new TestCompany("2026-07-10").Seller("Priya");

        Assert.Equal("2026-Q2", Ask(company, new() { Measures = ["win_rate"] }).Period);
        Assert.Equal("2026-Q3", Ask(company, new() { Measures = ["pipeline_amount"] }).Period);
        Assert.Equal("2026-Q3", Ask(company, new() { Measures = ["won_amount", "win_rate"] }).Period);
    }

    [Fact]
    public void Data_WithoutCloseDates_CountsAllOpenDealsAndSaysSo()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya").Quota("Priya", "2026-Q3", 10);
        company.Deal("A", "Priya", 100);
        company.Deal("B", "Priya", 50);

        var result = Ask(company, new() { Measures = ["deal_count", "coverage", "activity_count", "push_count"] });

        Assert.Equal(2m, result.Total.Values["deal_count"]);
        Assert.Null(result.Total.Values["coverage"]);
        Assert.Null(result.Total.Values["activity_count"]);
        Assert.Null(result.Total.Values["push_count"]);
        Assert.Equal(2, result.Notes.Count(note => note.Kind == NoteKind.Missing));
        Assert.Contains(result.Notes, note => note.Text.Contains("all open deals", StringComparison.Ordinal));
    }

    [Fact]
    public void Manager_SeesTheTeamOnly()
    {
        var company = new TestCompany("2026-08-20")
            .Leader("Vera")
            .Manager("Mia", "DACH", "Vera")
            .Seller("Priya", "Mia")
            .Seller("Olaf", "Vera");
        company.Deal("A", "Priya", 100).Won("2026-08-01");
        company.Deal("B", "Olaf", 50).Won("2026-08-01");

        var result = Skill.Run(company.AsSeenBy("Mia"), new() { Measures = ["won_amount"], GroupBy = ["owner"] });

        Assert.Equal(100m, result.Total.Values["won_amount"]);
        Assert.Equal("Priya", Assert.Single(result.Rows).Group["owner"]);
    }

    private static (decimal? Value, decimal? Before, decimal? Change) Compared(MetricRow row) =>
        (row.Values["won_amount"], row.Before!["won_amount"], row.Change!["won_amount"]);

    private static QueryMetricResult Ask(TestCompany company, QueryMetricArguments arguments) =>
        Skill.Run(company.AsSeenBy("Priya"), arguments);
}

using RevBot.Skills.Facts;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Metrics;

/// <summary>Which groups a table of figures has, in which order, and which are told as its ends.</summary>
public sealed class MetricGroupTests
{
    [Fact]
    public void Groups_ByCountry_MayAddUpToMoreThanTheTotalAndSaySo()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100).Country("DE").Country("FR").Won("2026-08-01");
        company.Deal("B", "Priya", 50).Won("2026-08-01");

        var result = Ask(company, new() { Measures = ["won_amount"], GroupBy = ["country"] });

        Assert.Equal(150m, result.Total.Values["won_amount"]);
        Assert.Equal(
            ["France", "Germany", "(none)"],
            result.Rows.Select(row => row.Group["country"]),
            StringComparer.Ordinal
        );
        Assert.Contains(result.Notes, note => note.Text.Contains("more than the total", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("won_amount asc", "lowest first", "Low")]
    [InlineData("won_amount desc", null, null)]
    public void Ends_OfACutTable_AreThoseOfAllGroups(string order, string? said, string? lowest)
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100).Segment("High").Won("2026-08-01");
        company.Deal("B", "Priya", 50).Segment("Mid").Won("2026-07-01");
        company.Deal("C", "Priya", 10).Segment("Low").Won("2026-07-01");

        var result = Ask(
            company,
            new()
            {
                Measures = ["won_amount"],
                GroupBy = ["segment"],
                OrderBy = order,
                Top = 2,
            }
        );

        Assert.Equal("High", result.FindFact("most_group")?.Value.Text);
        Assert.Equal(lowest, result.FindFact("least_group")?.Value.Text);
        Assert.Equal(said, result.FindFact("lowest_first")?.Value.Text);
    }

    [Fact]
    public void Groups_ByTwoDimensionsInAGivenOrder_AreCutAtTop()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100).Segment("Big").Won("2026-08-01");
        company.Deal("B", "Priya", 50).Segment("Big").Won("2026-07-01");
        company.Deal("C", "Priya", 70).Segment("Small").Won("2026-07-01");

        var result = Ask(
            company,
            new()
            {
                Measures = ["won_amount", "won_count"],
                GroupBy = ["segment", "month"],
                OrderBy = "won_amount asc",
                Top = 2,
            }
        );

        Assert.Equal(3, result.Groups);
        Assert.Equal(
            [("Big", "2026-07"), ("Small", "2026-07")],
            result.Rows.Select(row => (row.Group["segment"], row.Group["month"]))
        );
        Assert.Equal(3, result.Tables.Single(table => table.Id == "groups").OutOf);
    }

    [Fact]
    public void Groups_WithoutAValue_ComeLast()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya");
        company.Deal("A", "Priya", 100, created: "2026-08-01").Segment("Big").Won("2026-08-03");
        company.Deal("B", "Priya", 50).Segment("Small").Lost("2026-08-01");

        foreach (var direction in new[] { "asc", "desc" })
        {
            var result = Ask(
                company,
                new()
                {
                    Measures = ["sales_cycle_days"],
                    GroupBy = ["segment"],
                    Period = "2026-Q3",
                    OrderBy = $"sales_cycle_days {direction}",
                }
            );

            Assert.Equal(["Big", "Small"], result.Rows.Select(row => row.Group["segment"]), StringComparer.Ordinal);
        }
    }

    private static QueryMetricResult Ask(TestCompany company, QueryMetricArguments arguments) =>
        new QueryMetric().Run(company.AsSeenBy("Priya"), arguments);
}

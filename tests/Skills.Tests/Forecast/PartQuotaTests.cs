using RevBot.Skills.Forecast;
using RevBot.Skills.Scorecards;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast;

public sealed class PartQuotaTests
{
    [Fact]
    public void AYear_WithTheQuotaOfOneQuarter_IsNotHeldAgainstIt()
    {
        var company = new TestCompany("2026-08-20").Seller("Priya").Quota("Priya", "2026-Q3", 1000);
        company.Deal("A", "Priya", 5000).Won("2026-02-01");
        var book = company.AsSeenBy("Priya");

        var year = new GetForecast().Run(book, new() { Period = "FY2026" });
        var quarter = new GetForecast().Run(book, new() { Period = "2026-Q3" });

        Assert.Null(year.Quota);
        Assert.Contains(
            year.Notes,
            note => note.Text.StartsWith("Quotas are loaded for 2026-Q3 only", StringComparison.Ordinal)
        );
        Assert.Equal(1000m, quarter.Quota!.Value.Amount);
        Assert.Null(new GetScorecards().Run(book, new() { Period = "FY2026" }).Sellers[0].Quota);
    }

    [Fact]
    public void AJoinersMissingQuarters_DoNotMakeTheQuotaAPart_WhereOthersHaveThem()
    {
        var company = new TestCompany("2026-08-20").Leader("Vera").Seller("Ann", "Vera").Seller("Joe", "Vera");
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4" })
        {
            company.Quota("Ann", quarter, 1000);
        }

        company.Quota("Joe", "2026-Q3", 500).Quota("Joe", "2026-Q4", 500);

        Assert.Equal(
            5000m,
            new GetForecast().Run(company.AsSeenBy("Vera"), new() { Period = "FY2026" }).Quota!.Value.Amount
        );
    }
}

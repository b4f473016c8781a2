using RevBot.Data.Finance;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Record;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>Where a forecast's figures have no value.</summary>
public sealed class ForecastBorderTests
{
    [Theory]
    [InlineData(1000, null)]
    [InlineData(999, null)]
    [InlineData(1100, 4.0)]
    public void RemainingCoverage_OfAGapThatIsClosed_HasNoValue(int quota, double? coverage)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Olaf", "Vera");
        company.Quota("Olaf", "2026-Q4", quota);
        company.Deal("Won", "Olaf", 1000).Won("2026-11-02");
        company.Deal("Open", "Olaf", 400, close: "2026-12-15");

        var result = new GetForecast().Run(company.AsSeenBy("Vera"), new());

        Assert.Equal(coverage, result.RemainingCoverage);
        Assert.Equal(quota <= 1000, result.Flags["booked"]);
    }

    [Fact]
    public void Quota_WhereNoneIsSetOrTheFilterCutsAcrossPeople_IsNone()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Olaf", "Vera");
        company.Deal("Open", "Olaf", 400, close: "2026-12-15").Segment("SMB");

        var without = new GetForecast().Run(company.AsSeenBy("Vera"), new());
        company.Quota("Olaf", "2026-Q4", 500);
        var bySegment = new GetForecast().Run(
            company.AsSeenBy("Vera"),
            new() { Filter = new() { Segments = ["SMB"] } }
        );
        var byOwner = new GetForecast().Run(company.AsSeenBy("Vera"), new() { Filter = new() { Owners = ["Olaf"] } });

        foreach (var result in new[] { without, bySegment })
        {
            Assert.Null(result.Quota);
            Assert.Null(result.Gap);
            Assert.Null(result.Range!.ChanceOfQuota);
            Assert.All(result.Methods, method => Assert.Null(method.AgainstQuota));
        }

        Assert.Equal(Money.FromAmount(500, Currency.Usd), byOwner.Quota);
    }

    [Fact]
    public void Record_OfNoQuarter_IsNone() => Assert.Null(MethodRecord.Average([]));
}

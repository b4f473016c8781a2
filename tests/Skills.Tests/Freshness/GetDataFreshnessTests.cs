using NodaTime;
using RevBot.Skills.Freshness;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Freshness;

public sealed class GetDataFreshnessTests
{
    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Data_AreStalePastTheLimitOnly(int secondsShort, bool isStale)
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera");
        company.Deal("A", "Ann", 100, close: "2026-09-10");
        var book = company.AsSeenBy("Vera");
        var age = book.AsOf - book.LastSync!.FinishedAt;

        var result = new GetDataFreshness(age - Duration.FromSeconds(secondsShort)).Run(book, new());

        Assert.Equal(isStale, result.IsStale);
        Assert.Equal(age.TotalHours, result.AgeHours!.Value, 1e-9);
        Assert.Equal(isStale, Assert.Single(result.Sources).IsStale);
    }

    [Fact]
    public void Contents_AreThoseThatThePersonSees()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
        company.Deal("A", "Ann", 100, close: "2026-09-10", created: "2026-05-02").Activity("2026-06-01", outbound: 1);
        company.Deal("B", "Bob", 100, close: "2026-09-10", created: "2026-08-02").Activity("2026-08-20", outbound: 1);
        var book = company.Book();

        Assert.Equal("2026-06-01", NewestActivity(TestCompany.SeenBy(book, "Ann", "2026-08-25")));
        Assert.Equal("2026-08-20", NewestActivity(TestCompany.SeenBy(book, "Vera", "2026-08-25")));
    }

    private static string? NewestActivity(Data.Book.ScopedBook book) =>
        new GetDataFreshness(GetDataFreshness.DefaultLimit)
            .Run(book, new())
            .Contents.Single(content => content.Content == "activities")
            .NewestOn;
}

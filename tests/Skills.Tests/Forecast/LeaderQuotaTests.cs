using RevBot.Skills.Forecast;
using RevBot.Skills.Metrics;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast;

/// <summary>A leader is held against the leader's own quota; the sellers' sum is a second figure with a name.</summary>
public sealed class LeaderQuotaTests
{
    private const string Quarter = "2026-Q3";

    [Fact]
    public void ALeadersOwnQuota_IsTheTeams_AndTheSellersSumIsSaidBesideIt()
    {
        var company = Teams().Quota("Mia", Quarter, 1800);

        var team = Ask(company, "Mia");

        Assert.Equal(1800m, team.Quota!.Value.Amount);
        Assert.Equal(2000m, Figure(team, "sellers_quota"));
        Assert.Equal(0.5, team.Attainment!.Value, 9);
        Assert.Equal(1000m, Ask(company, "Ann").Quota!.Value.Amount);
    }

    [Fact]
    public void WhoLeadsThem_CountsTheLeadersOwn_AndTheSumOfTeamsWithoutOne()
    {
        var whole = Ask(Teams().Quota("Mia", Quarter, 1800), "Vera");

        Assert.Equal(2300m, whole.Quota!.Value.Amount);
        Assert.Equal(2500m, Figure(whole, "sellers_quota"));
    }

    [Fact]
    public void ATopLeadersOwn_StandsInThePlaceOfAll()
    {
        var whole = Ask(Teams().Quota("Mia", Quarter, 1800).Quota("Vera", Quarter, 2000), "Vera");

        Assert.Equal(2000m, whole.Quota!.Value.Amount);
        Assert.Equal(["Vera"], whole.Quotas!.Leaders.Select(leader => leader.Name));
    }

    [Fact]
    public void ALeaderWhoAlsoSells_HasASmallQuota_WhichIsAdded()
    {
        var team = Ask(Teams().Quota("Mia", Quarter, 400), "Mia");

        Assert.Equal(2400m, team.Quota!.Value.Amount);
        Assert.Empty(team.Quotas!.Leaders);
        Assert.DoesNotContain(team.Facts, fact => fact.Id == "sellers_quota");
    }

    [Fact]
    public void HalfOfTheSum_IsTheTeamsOwn() =>
        Assert.Equal(1000m, Ask(Teams().Quota("Mia", Quarter, 1000), "Mia").Quota!.Value.Amount);

    [Fact]
    public void SomeOfATeam_AreNotHeldAgainstTheLeadersOwn()
    {
        var company = Teams().Quota("Mia", Quarter, 1800);

        var some = new GetForecast().Run(
            company.AsSeenBy("Vera"),
            new()
            {
                Period = Quarter,
                Filter = new() { Owners = ["Ann", "Mia"] },
            }
        );

        Assert.Equal(1000m, some.Quotas?.OfSellers?.Amount ?? some.Quota!.Value.Amount);
    }

    [Fact]
    public void AYearsOwnQuota_StandsInThePlaceOfTheSellersQuarters_AndAQuarterHasTheirSum()
    {
        var company = new TestCompany("2026-08-20").Manager("Mia", "North").Seller("Ann", "Mia");
        foreach (var quarter in new[] { "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4" })
        {
            company.Quota("Ann", quarter, 1000);
        }

        company.Quota("Mia", "FY2026", 3500);

        Assert.Equal(3500m, Ask(company, "Mia", "FY2026").Quota!.Value.Amount);
        Assert.Equal(1000m, Ask(company, "Mia").Quota!.Value.Amount);
    }

    [Fact]
    public void AQuotaWithinALongerOneOfTheSamePerson_IsAPartOfIt()
    {
        var company = new TestCompany("2026-08-20").Seller("Ann");
        company.Quota("Ann", "FY2026", 4000).Quota("Ann", Quarter, 900);

        Assert.Equal(4000m, Ask(company, "Ann", "FY2026").Quota!.Value.Amount);
        Assert.Equal(900m, Ask(company, "Ann").Quota!.Value.Amount);
    }

    [Fact]
    public void QuotasByTeam_AreThoseOfTheTeamsAskedAlone_AndByOwnerTheSellersOwn()
    {
        var book = Teams().Quota("Mia", Quarter, 1800).AsSeenBy("Vera");

        var teams = Metric(book, "team");
        var owners = Metric(book, "owner");

        Assert.Equal([("North", 1800m), ("South", 500m)], Groups(teams));
        Assert.Equal(2300m, Figure(teams, "quota"));
        Assert.Equal([("Ann", 1000m), ("Ben", 1000m), ("Joe", 500m)], Groups(owners));
        Assert.Contains(
            owners.Notes,
            note => note.Text.EndsWith("the sellers' quotas add up to $2,500.", StringComparison.Ordinal)
        );
    }

    private static TestCompany Teams()
    {
        var company = new TestCompany("2026-08-20")
            .Leader("Vera")
            .Manager("Mia", "North", "Vera")
            .Manager("Sam", "South", "Vera")
            .Seller("Ann", "Mia")
            .Seller("Ben", "Mia")
            .Seller("Joe", "Sam")
            .Quota("Ann", Quarter, 1000)
            .Quota("Ben", Quarter, 1000)
            .Quota("Joe", Quarter, 500);
        company.Deal("A", "Ann", 900).Won("2026-08-01");
        return company;
    }

    private static GetForecastResult Ask(TestCompany company, string viewer, string period = Quarter) =>
        new GetForecast().Run(company.AsSeenBy(viewer), new() { Period = period });

    private static QueryMetricResult Metric(Data.Book.ScopedBook book, string by) =>
        new QueryMetric().Run(
            book,
            new()
            {
                Measures = ["quota"],
                GroupBy = [by],
                Period = Quarter,
            }
        );

    private static decimal Figure(SkillResult result, string id) =>
        result.Facts.Single(fact => fact.Id == id).Value.Number;

    private static IEnumerable<(string, decimal)> Groups(QueryMetricResult result) =>
        result
            .Tables[0]
            .Rows.Select(row => (row.Cells[0]!.Text!, row.Cells[1]!.Number))
            .OrderBy(pair => pair.Item1, StringComparer.Ordinal);
}

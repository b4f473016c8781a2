using RevBot.Skills.Strategy;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Strategy;

public sealed class RecommendStrategyTests
{
    [Fact]
    public void WhatWinnersDid_IsTold_WithTheStepThatIsMissingHere()
    {
        var company = Company();
        for (var place = 0; place < 24; place++)
        {
            var deal = company.Deal($"Past {place}", "Ann", 100, created: "2026-01-05").Segment("SMB");
            deal.Contact("Kim", "user", "2026-01-10");
            if (place < 12)
            {
                deal.Contact("Lou", "economic_buyer", "2026-01-20").Won("2026-05-01");
            }
            else
            {
                deal.Lost("2026-05-01", "Price");
            }
        }

        company.Deal("Now", "Ann", 100, close: "2026-09-10").Segment("SMB").Contact("Kim", "user", "2026-08-01");

        var result = new RecommendStrategy().Run(company.AsSeenBy("Vera"), new() { Deal = "Now" });

        Assert.Equal((24, 12), (result.Similar, result.Won));
        var first = result.Habits[0];
        Assert.Equal(("economic_buyer", 1.0, 0.0, true), (first.Id, first.Won, first.Lost, first.IsReal));
        // When a contact was engaged first the data do not say.
        Assert.False(first.IsByStage);
        Assert.Contains(result.Findings, finding => finding is { Id: "step", Items.Count: 1 });
        Assert.Equal(("Price", 12), (result.LostFor, result.LostForDeals));
        Assert.Equal(3, result.References.Count);
    }

    [Fact]
    public void TooFewSimilarDeals_AreSaidToBe()
    {
        var company = Company();
        company.Deal("Past", "Ann", 100, created: "2026-01-05").Segment("SMB").Won("2026-05-01");
        company.Deal("Now", "Ann", 100, close: "2026-09-10").Segment("SMB");

        var result = new RecommendStrategy().Run(company.AsSeenBy("Vera"), new() { Deal = "Now" });

        Assert.True(result.Flags["few"]);
        Assert.Empty(result.Habits);
        Assert.Contains(result.Findings, finding => finding.Id == "few");
    }

    [Fact]
    public void DealsOfOthers_AreNoPrecedents()
    {
        var company = Company();
        company.Deal("Theirs", "Bob", 100, created: "2026-01-05").Segment("SMB").Won("2026-05-01");
        company.Deal("Now", "Ann", 100, close: "2026-09-10").Segment("SMB");

        Assert.Equal(0, new RecommendStrategy().Run(company.AsSeenBy("Ann"), new() { Deal = "Now" }).Similar);
    }

    [Fact]
    public void Reference_IsLikeTheDealByHalfAndMore()
    {
        var company = Company();
        company.Deal("Unlike", "Ann", 9_000, created: "2026-01-05").Segment("Enterprise").Won("2026-05-01");
        company.Deal("Like", "Ann", 100, created: "2026-01-05").Segment("SMB").Won("2026-05-01");
        company.Deal("Now", "Ann", 100, close: "2026-09-10").Segment("SMB");

        var result = new RecommendStrategy().Run(company.AsSeenBy("Vera"), new() { Deal = "Now" });

        Assert.Equal("Like", Assert.Single(result.References).Name);
        Assert.Equal((1, 1), (result.Similar, result.Won));
    }

    private static TestCompany Company() =>
        new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
}

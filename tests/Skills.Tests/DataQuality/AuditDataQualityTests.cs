using RevBot.Skills.DataQuality;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.DataQuality;

public sealed class AuditDataQualityTests
{
    [Fact]
    public void Gaps_OfOpenDeals_AreCountedByKindAndOwner()
    {
        var company = Company();
        company
            .Deal("Whole", "Ann", 100, close: "2026-09-10")
            .NextStep("Call")
            .Contact("Kim", "champion", "2026-08-01");
        company.Deal("No amount", "Ann", null, close: "2026-09-10").NextStep("Call").Contact("Kim", "champion");
        company.Deal("No date", "Bob", 100, close: null).NextStep("Call").Contact("Kim", "champion");
        company.Deal("Passed", "Bob", 100, close: "2026-08-01").NextStep("Call");

        var result = Ask(company);

        Assert.Equal((4, 3, 3), (result.OpenDeals, result.OpenWithGaps, result.CountedWrongly));
        Assert.Equal(
            [("close_date_passed", 1), ("no_amount", 1), ("no_close_date", 1), ("no_contacts", 1)],
            result.Gaps.Select(gap => (gap.Gap, gap.Deals)).Order()
        );
        Assert.Equal((2, 1), Owner(result, "Ann"));
        Assert.Equal((2, 2), Owner(result, "Bob"));
    }

    [Fact]
    public void ADeal_WithoutAccountOrCreation_IsAGap_WhereOthersHaveThem()
    {
        var company = Company();
        company.Deal("Whose", "Ann", 100, close: "2026-09-10").With(row => row with { AccountId = null });
        company.Deal("Since when", "Ann", 100, close: "2026-09-10").With(row => row with { CreatedAt = null });
        var bare = Company();
        bare.Deal("Whose", "Ann", 100, close: "2026-09-10")
            .With(row => row with { AccountId = null, CreatedAt = null });

        var gaps = Ask(company).Gaps;

        Assert.Equal(1, gaps.Single(gap => gap.Gap == "no_account").Deals);
        Assert.Equal(1, gaps.Single(gap => gap.Gap == "no_created").Deals);
        Assert.DoesNotContain(Ask(bare).Gaps, gap => gap.Gap is "no_account" or "no_created");
    }

    [Fact]
    public void CloseDateOfToday_HasNotPassed()
    {
        var company = Company();
        company.Deal("Today", "Ann", 100, close: "2026-08-25");

        Assert.DoesNotContain(Ask(company).Gaps, gap => gap.Gap == "close_date_passed");
    }

    [Fact]
    public void OneNameTwiceForTheSameAmount_IsEnteredTwice_AndForAnotherIsNot()
    {
        var company = Company();
        company.Deal("Twin", "Ann", 100, close: "2026-09-10").Account("Acme");
        company.Deal("twin!", "Bob", 95, close: "2026-09-10").Account("Acme");
        company.Deal("Again", "Ann", 100, close: "2026-09-10").Account("Acme");
        company.Deal("Again", "Ann", 50, close: "2026-09-10").Account("Acme");

        Assert.Equal(2, Ask(company).Gaps.Single(gap => gap.Gap == "duplicate").Deals);
    }

    [Fact]
    public void OneNameTwice_WithoutAnAccountOrInTwoOfOneName_IsNotEnteredTwice()
    {
        var company = Company();
        company.Deal("Free", "Ann", 100, close: "2026-09-10").With(row => row with { AccountId = null });
        company.Deal("Free", "Bob", 100, close: "2026-09-10").With(row => row with { AccountId = null });
        company.Deal("Twin", "Ann", 100, close: "2026-09-10").Account("Acme");
        company.Deal("Twin", "Bob", 100, close: "2026-09-10").Account("Acme of Berlin");
        company.Catalog.Describe("Acme of Berlin", account => account with { Name = "Acme" });

        Assert.DoesNotContain(Ask(company).Gaps, gap => gap.Gap == "duplicate");
    }

    [Fact]
    public void Owners_OfOneName_AreTwo()
    {
        var company = Company().Shown("Bob", "Ann");
        company.Deal("No date", "Ann", 100, close: null);
        company.Deal("Passed", "Bob", 100, close: "2026-08-01");

        Assert.Equal([("Ann", 1), ("Ann", 1)], Ask(company).Owners.Select(owner => (owner.Owner, owner.Deals)));
    }

    [Fact]
    public void AmountTenTimesTheUsual_IsOutOfLine()
    {
        var company = Company();
        for (var place = 0; place < 14; place++)
        {
            company.Deal($"D{place}", "Ann", 90 + place, close: "2026-09-10").Segment("SMB");
        }

        company.Deal("Typo", "Ann", 9600, close: "2026-09-10").Segment("SMB");
        company.Deal("Large", "Ann", 700, close: "2026-09-10").Segment("SMB");

        var result = Ask(company);

        Assert.Equal(1, result.Gaps.Single(gap => gap.Gap == "odd_amount").Deals);
        Assert.Equal("Typo", result.Deals[0].Name);
    }

    [Fact]
    public void WonWithoutAmount_IsHistoryAndCostsNoForecast()
    {
        var company = Company();
        company.Deal("Won", "Ann", null, created: "2026-01-05").Won("2026-07-01");

        var result = Ask(company);

        Assert.Equal("won_no_amount", Assert.Single(result.Gaps).Gap);
        Assert.Equal((0L, 0L), (result.LeftOut.Minor, result.Misplaced.Minor));
    }

    [Fact]
    public void Cost_OfAPassedDate_IsTheAmountTimesTheStagesConversion()
    {
        // No history to count on, so the CRM's own percentage of Proposal stands in.
        var company = Company()
            .Stages(
                ("Proposal", Data.Warehouse.StageOutcome.Open, 0.4),
                ("Closed Won", Data.Warehouse.StageOutcome.Won, 1),
                ("Closed Lost", Data.Warehouse.StageOutcome.Lost, 0)
            );
        company.Deal("Passed", "Ann", 500, close: "2026-08-01");

        var result = Ask(company);

        Assert.Equal(200m, result.Misplaced.Amount);
        Assert.Equal(200m, result.Weight.Amount);
    }

    [Fact]
    public void WithoutDeals_NothingIsFoundAndNothingFails()
    {
        var result = Ask(Company());

        Assert.True(result.Flags["none"]);
        Assert.Empty(result.Deals);
    }

    private static TestCompany Company() =>
        new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");

    private static AuditDataQualityResult Ask(TestCompany company) =>
        new AuditDataQuality().Run(company.AsSeenBy("Vera"), new());

    private static (int Deals, int WithGaps) Owner(AuditDataQualityResult result, string name)
    {
        var owner = result.Owners.Single(one => one.Owner == name);
        return (owner.Deals, owner.WithGaps);
    }
}

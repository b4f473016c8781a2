using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Tests.Risk;

namespace RevBot.Skills.Tests.Deals;

public sealed class DealFlagsTests
{
    [Fact]
    public void NoNextStep_EmptyOrBlank_Fits()
    {
        var company = DealCase.Company();
        company.Due("Planned").NextStep("Call");
        company.Due("Blank").NextStep(" ");
        company.Due("Empty");

        Assert.Equal(["Blank", "Empty"], DealCase.Flagged(company, "no_next_step"));
    }

    [Fact]
    public void CloseDatePassed_WithoutPeriod_ReachesBackBeforeTheQuarter()
    {
        var company = DealCase.Company();
        company.Due("Today", close: "2026-11-22");
        company.Due("Yesterday", close: "2026-11-21");
        company.Due("Last quarter", close: "2026-09-30");

        Assert.Equal(["Last quarter", "Yesterday"], DealCase.Flagged(company, "close_date_passed"));
        var named = DealCase.Ask(company, new() { Flags = ["close_date_passed"], Period = "2026-Q4" });
        Assert.Equal(["Yesterday"], named.Deals.Select(deal => deal.Name));
    }

    [Fact]
    public void Inactive_ByTheRuleOfRisks_Fits()
    {
        var company = DealCase.Company();
        company.Due("Silent").Activity("2026-11-07", inbound: 1);
        company.Due("Talking").Activity("2026-11-08", inbound: 1);

        Assert.Equal(["Silent"], DealCase.Flagged(company, "inactive"));
    }

    [Fact]
    public void Stalled_LongerThanP75OfWonDeals_Fits()
    {
        // P75 of won deals in Proposal is 85 days.
        var company = DealCase.Company().WithWonDeals();
        company.Deal("Long", "Priya", 1, "Proposal", "2026-12-20", created: "2026-08-28");
        company.Deal("Short", "Priya", 1, "Proposal", "2026-12-20", created: "2026-08-29");

        Assert.Equal(["Long"], DealCase.Flagged(company, "stalled"));
    }

    [Fact]
    public void PushedAndPulledIn_AcrossQuarters_Fit()
    {
        var company = DealCase.Company();
        company.Due("Pushed", close: "2026-09-30").Moves("2026-10-25", close: "2026-12-20");
        company.Due("Pulled", close: "2027-01-10").Moves("2026-10-25", close: "2026-12-20");
        company.Due("Within", close: "2026-10-31").Moves("2026-10-25", close: "2026-12-20");

        Assert.Equal(["Pushed"], DealCase.Flagged(company, "pushed"));
        Assert.Equal(["Pulled"], DealCase.Flagged(company, "pulled_in"));
        Assert.Equal(
            ["Pushed from 30 Sep 2026 to 20 Dec 2026 on 25 Oct 2026."],
            Assert.Single(DealCase.Ask(company, new() { Flags = ["pushed"] }).Deals).Evidence
        );
    }

    [Fact]
    public void ClosingSoon_WithinFourteenDays_Fits()
    {
        var company = DealCase.Company();
        company.Due("Past", close: "2026-11-21");
        company.Due("Today", close: "2026-11-22");
        company.Due("In two weeks", close: "2026-12-06");
        company.Due("Later", close: "2026-12-07");

        Assert.Equal(["In two weeks", "Today"], DealCase.Flagged(company, "closing_soon"));
    }

    [Fact]
    public void New_CreatedInTheLastFourteenDays_FitsWhateverTheCloseDate()
    {
        var company = DealCase.Company();
        company.Deal("Young", "Priya", 1, "Qualify", "2027-06-30", created: "2026-11-09");
        company.Deal("Old", "Priya", 1, "Qualify", "2026-12-20", created: "2026-11-08");

        Assert.Equal(["Young"], DealCase.Flagged(company, "new"));
    }

    [Fact]
    public void Big_LargestTenthOfOpenDealsRoundedUp_Fits()
    {
        var company = DealCase.Company();
        for (var n = 1; n <= 11; n++)
        {
            company.Due($"Deal {n:00}", n * 1_000);
        }

        Assert.Equal(["Deal 10", "Deal 11"], DealCase.Flagged(company, "big"));
    }

    [Fact]
    public void WonAndLost_AreOfClosedDealsInThePeriod_TogetherEither()
    {
        var company = DealCase.Company();
        company.Due("Open");
        company.Due("Won").Won("2026-11-10");
        company.Due("Lost").Lost("2026-11-12", "Price");
        company.Deal("Won before", "Priya", 1, "Proposal", "2026-09-01").Won("2026-09-01");

        Assert.Equal(["Won"], DealCase.Flagged(company, "won"));
        Assert.Equal(["Lost"], DealCase.Flagged(company, "lost"));
        Assert.Equal(["Lost", "Won"], DealCase.Flagged(company, "won", "lost"));
        Assert.Equal("Price", DealCase.Ask(company, new() { Flags = ["lost"] }).Deals[0].LossReason);
    }

    [Fact]
    public void NoAmount_NotEntered_Fits_ZeroDoesNot()
    {
        var company = DealCase.Company();
        company.Due("None", null);
        company.Due("Zero", 0);

        Assert.Equal(["None"], DealCase.Flagged(company, "no_amount"));
    }

    [Fact]
    public void SingleContact_AtMostOneEngagedIn30Days_Fits()
    {
        var company = DealCase.Company();
        company.Due("Two").Contact("Ann", "user", "2026-11-20").Contact("Ben", "user", "2026-11-01");
        company.Due("One").Contact("Ann", "user", "2026-11-20").Contact("Ben", "user", "2026-10-01");
        company.Due("Nobody");

        Assert.Equal(["Nobody", "One"], DealCase.Flagged(company, "single_contact"));
    }

    [Fact]
    public void Competitor_EnteredOrInASignal_Fits()
    {
        var company = DealCase.Company();
        company.Due("Entered").Competitor("Globanto");
        company.Due("Heard").Signal(SignalKinds.CompetitorNamed, "2026-11-10", detail: "Globanto");
        company.Due("Alone");

        Assert.Equal(["Entered", "Heard"], DealCase.Flagged(company, "competitor"));
    }

    [Fact]
    public void Discounted_AShareAboveZero_Fits()
    {
        var company = DealCase.Company();
        company.Due("Given").Discount(0.05);
        company.Due("Zero").Discount(0);
        company.Due("None");

        Assert.Equal(["Given"], DealCase.Flagged(company, "discounted"));
    }

    [Fact]
    public void AmountCut_ByATenthIn30Days_Fits()
    {
        var company = DealCase.Company();
        company.Due("Cut", 1_000).Moves("2026-11-10", amount: 900);
        company.Due("Trimmed", 1_000).Moves("2026-11-10", amount: 901);

        Assert.Equal(["Cut"], DealCase.Flagged(company, "amount_cut"));
    }

    [Fact]
    public void Commit_ByForecastCategory_Fits()
    {
        var company = DealCase.Company();
        company.Due("Committed").Category(ForecastCategory.Commit);
        company.Due("Possible");

        Assert.Equal(["Committed"], DealCase.Flagged(company, "commit"));
    }

    [Fact]
    public void SeveralFlags_AllMustHold()
    {
        var company = DealCase.Company();
        company.Due("Both").Discount(0.1).Category(ForecastCategory.Commit);
        company.Due("One").Discount(0.1);

        Assert.Equal(["Both"], DealCase.Flagged(company, "commit", "discounted"));
    }

    [Fact]
    public void UnknownFlag_IsRefusedWithTheKnownOnes()
    {
        var refusal = Assert.Throws<SkillInputException>(() => DealCase.Flagged(DealCase.Company(), "sleepy"));

        Assert.All(DealFlags.Names, name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
        Assert.Equal(19, DealFlags.Names.Count());
    }

    [Theory]
    [InlineData("inactive", "activities")]
    [InlineData("no_next_step", "next steps")]
    [InlineData("single_contact", "contacts")]
    [InlineData("competitor", "competitors")]
    [InlineData("pushed", "close dates of open deals")]
    public void Flag_WithoutItsData_IsSaidToBeMissing(string flag, string missing)
    {
        var company = DealCase.Company();
        company.Deal("Acme", "Priya", 1_000);

        var result = DealCase.Ask(company, new() { Flags = [flag] });

        Assert.Null(result.Count);
        Assert.Null(result.Amount);
        Assert.Equal(new Note(NoteKind.Missing, $"The data has no {missing}."), result.Notes[0]);
    }
}

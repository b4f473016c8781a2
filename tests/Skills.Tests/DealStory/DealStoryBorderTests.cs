using RevBot.Skills.DealStory;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.DealStory;

/// <summary>The limits that explain_deal documents, each on both of its sides: today is 22 November 2026.</summary>
public sealed class DealStoryBorderTests
{
    [Theory]
    [InlineData(20, 20)]
    [InlineData(21, 20)]
    public void SimilarDeals_AtMostTwentyAreCompared_AndThreeOfEachOutcomeListed(int closed, int compared)
    {
        var company = Company();
        for (var n = 0; n < closed; n++)
        {
            var deal = company.Deal($"Past {n}", "Priya", 1_000, created: "2026-06-01").Segment("Enterprise");
            _ = n % 2 == 0 ? deal.Won("2026-09-01") : deal.Lost("2026-09-01");
        }

        var similar = Explain(company).Similar;

        Assert.Equal(compared, similar.Closed);
        Assert.Equal(["won", "won", "won", "lost", "lost", "lost"], similar.Deals.Select(deal => deal.Outcome));
    }

    [Theory]
    [InlineData("2024-11-23", 1)]
    [InlineData("2024-11-22", 0)]
    public void SimilarDeals_AreThoseOfTheLastTwoYears(string closed, int compared)
    {
        var company = Company();
        company.Deal("Past", "Priya", 1_000, created: "2024-01-05").Won(closed);

        Assert.Equal(compared, Explain(company).Similar.Closed);
    }

    [Fact]
    public void SimilarDeals_WithoutClosedDeals_AreNone()
    {
        var similar = Explain(Company()).Similar;

        Assert.Equal((0, 0, null), (similar.Closed, similar.Won, similar.WonDays));
        Assert.Empty(similar.Deals);
    }

    [Fact]
    public void Cycle_OfASimilarDealEnteredAfterItClosed_IsUnknown()
    {
        var company = Company();
        company
            .Deal("Entered late", "Priya", 1_000, created: "2026-09-05")
            .Moves("2026-09-06", "Closed Won", close: "2026-09-01");

        var similar = Explain(company).Similar;

        Assert.Null(Assert.Single(similar.Deals).CycleDays);
        Assert.Null(similar.WonDays);
    }

    // An amount of four times or a quarter has nothing in common; 0.7 is reached at 4 to the power 0.3, 1.5157 times.
    [Theory]
    [InlineData(400_000, 0, "little in common")]
    [InlineData(25_000, 0, "little in common")]
    [InlineData(151_500, 0.7004, "near in amount")]
    [InlineData(151_600, 0.6999, "little in common")]
    public void Likeness_ByAmountAlone_FallsToZeroAtFourTimes(int amount, double likeness, string shared)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Priya", manager: "Vera");
        company.Deal("Rollout", "Priya", 100_000, "Proposal", "2026-12-20", created: "2026-11-01");
        company.Deal("Past", "Priya", amount, created: "2026-06-01").Won("2026-09-01");

        var similar = Assert.Single(Explain(company).Similar.Deals);

        Assert.Equal(likeness, similar.Likeness, 1e-4);
        Assert.Equal(shared, similar.Shared);
    }

    [Theory]
    [InlineData("2027-01-10", "Do the next step planned for 30 Nov 2026.")] // 21 days after the 20th of December
    [InlineData("2027-01-11", "Confirm the close date with the buyer: deals like it close later, about 11 Jan 2027.")]
    public void Advice_WithoutSignals_ConfirmsACloseDateMoreThanTwentyOneDaysTooEarly(string likely, string advice)
    {
        var company = Company(next: "Call", on: "2026-11-30");

        Assert.Equal(advice, DealAdvice.For(Explain(company).Deal, [], Forecast(likely)));
    }

    [Theory]
    [InlineData(null, null, "Agree a next step with a date.")]
    [InlineData("Call", null, "Put a date to the next step.")]
    [InlineData("Call", "2026-11-30", "Do the next step planned for 30 Nov 2026.")]
    public void Advice_WithoutSignalsAndForecast_IsAboutTheNextStep(string? next, string? on, string advice) =>
        Assert.Equal(advice, DealAdvice.For(Explain(Company(next, on)).Deal, [], null));

    [Theory]
    [InlineData(11, null)] // with the creation twelve events
    [InlineData(12, 13)]
    public void History_ShowsTwelveEvents_AndSaysOfHowManyWhenCut(int changes, int? outOf)
    {
        var company = Company();
        var deal = company.Deal("Busy", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-10-01");
        for (var n = 1; n <= changes; n++)
        {
            deal.Moves($"2026-10-{n + 1:00}", amount: 1_000 + n);
        }

        var table = Explain(company, "Busy").Tables.Single(table => table.Id == "history");

        Assert.Equal((12, outOf), (table.Rows.Count, table.OutOf));
    }

    [Fact]
    public void NextStep_InAViewOfAnEarlierDay_IsNotTold()
    {
        var company = Company(next: "Call", on: "2026-11-30");
        company.Deal("Later", "Priya", 1, created: "2026-11-21");

        Assert.Equal("Call", Explain(company).Deal.NextStep);
        Assert.Null(Explain(company, on: "2026-11-10").Deal.NextStep);
        Assert.Null(Explain(company, on: "2026-11-10").Deal.NextStepOn);
    }

    [Fact]
    public void Activities_OfACompanyWithoutAny_AreUnknownNotZero()
    {
        var deal = Explain(Company()).Deal;

        Assert.Null(deal.Activities);
        Assert.Null(deal.LastFromBuyer);
    }

    private static CloseForecast Forecast(string on) => new(on, on, on, null, 0.5, "2027-06-30", 31);

    private static TestCompany Company(string? next = null, string? on = null)
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Priya", manager: "Vera");
        var deal = company
            .Deal("Rollout", "Priya", 100_000, "Proposal", "2026-12-20", created: "2026-11-01")
            .Segment("Enterprise");
        _ = next is null ? deal : deal.NextStep(next, on);
        return company;
    }

    private static ExplainDealResult Explain(TestCompany company, string deal = "Rollout", string? on = null) =>
        new ExplainDeal().Run(company.AsSeenBy("Vera", on), new() { Deal = deal });
}

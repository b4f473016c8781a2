using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Risk;

/// <summary>The limits of the risk rules that the other tests of the rules do not stand on: today is 22 November 2026.</summary>
public sealed class RiskBorderTests
{
    [Theory]
    [InlineData(10, 1, 5)]
    [InlineData(11, 2, 6)]
    [InlineData(12, 2, 6)]
    [InlineData(13, 2, 7)]
    public void High_IsATenthOfTheDealsDue_AndWatchAThird_RoundedUp(int deals, int high, int atRisk)
    {
        var company = RiskCase.Company();
        for (var n = 1; n <= deals; n++)
        {
            company.Deal($"Late {n}", "Priya", 1_000 * n, "Proposal", "2026-10-31", created: "2026-10-01");
        }

        var result = RiskCase.Ask(company);

        Assert.Equal((high, atRisk), (result.HighDeals, result.DealsAtRisk));
        Assert.Equal(deals - atRisk, result.AllFacts.Single(fact => fact.Id == "fine").Value.Number);
    }

    [Fact]
    public void Impact_WithoutAnyConversion_IsUnknownAndSaidSo()
    {
        var company = RiskCase
            .Company()
            .Stages(
                ("Proposal", StageOutcome.Open, null),
                ("Closed Won", StageOutcome.Won, null),
                ("Closed Lost", StageOutcome.Lost, null)
            );
        company.Acme(close: "2026-11-20");

        var result = RiskCase.Ask(company);

        Assert.Null(result.Impact);
        var deal = Assert.Single(result.Deals);
        Assert.Null(deal.Probability);
        Assert.Null(deal.ProbabilityWithoutSignals);
        Assert.Equal(0m, deal.Impact.Amount);
        Assert.Contains(
            result.Notes,
            note => note is { Kind: NoteKind.Missing } && note.Text.StartsWith("No stage", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Impact_OfADealWithoutAnAmount_IsZeroAndSaidSo()
    {
        var company = RiskCase.Company();
        company.Deal("Acme", "Priya", null, "Proposal", "2026-11-20", created: "2026-11-01");

        var result = RiskCase.Ask(company);

        Assert.Equal(0m, Assert.Single(result.Deals).Impact.Amount);
        Assert.Null(result.Deals[0].Amount);
        Assert.Contains(result.Notes, note => note.Text == "1 open deal has no amount, hence no impact.");
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    public void Norms_AreUsedFromTenWonDealsOn(int won, bool isSaid)
    {
        var company = RiskCase.Company();
        for (var n = 1; n <= won; n++)
        {
            company.Deal($"Won {n}", "Priya", 1, "Proposal", "2026-01-15", created: "2026-01-05").Won("2026-01-15");
        }

        company.Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-10-01");

        Assert.Equal(isSaid, RiskCase.Signal(company, "stage_age") is not null);
    }

    [Theory]
    [InlineData("2026-07-26", true)] // the 120th day with today
    [InlineData("2026-07-25", false)]
    public void BuyerSignals_CountFor120Days(string on, bool counts)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-07-01")
            .Signal(SignalKinds.DiscountRequested, on, value: 0.5);

        Assert.Equal(counts, RiskCase.Signal(company, "discount_request") is not null);
    }

    [Theory]
    [InlineData(0.15, RiskLevel.Watch)]
    [InlineData(0.1501, RiskLevel.High)]
    public void DiscountRequest_WithoutNorm_IsHighAboveFifteenPercent(double asked, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company.Acme().Signal(SignalKinds.DiscountRequested, "2026-11-10", value: asked);

        Assert.Equal(expected, RiskCase.Signal(company, "discount_request")!.Level);
    }

    [Fact]
    public void DiscountRequest_WithoutAShare_IsWatchAndHasNoValue()
    {
        var company = RiskCase.Company();
        company.Acme().Signal(SignalKinds.DiscountRequested, "2026-11-10");

        var signal = RiskCase.Signal(company, "discount_request")!;

        Assert.Equal((RiskLevel.Watch, null), (signal.Level, signal.Value));
        Assert.Equal("Discount asked for on 10 Nov 2026; the limit is 10%.", signal.Evidence);
    }

    [Theory]
    [InlineData("2026-10-25", RiskLevel.Watch)] // 28 days, twice 14
    [InlineData("2026-10-24", RiskLevel.High)]
    public void Inactive_WithoutNorm_IsHighAfterTwiceFourteenDays(string last, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-10-01")
            .Activity(last, inbound: 1);

        Assert.Equal(expected, RiskCase.Signal(company, "inactive")!.Level);
    }

    [Theory]
    [InlineData(4, "2026-11-07", RiskLevel.Watch)] // four messages
    [InlineData(5, "2026-11-08", RiskLevel.Watch)] // 14 days ago
    [InlineData(5, "2026-11-07", RiskLevel.High)]
    public void Ghosted_IsHighFromFiveMessagesOn_WhenTheAnswerIsOverFourteenDaysAgo(
        int sent,
        string answered,
        RiskLevel expected
    )
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", "2026-12-20", created: "2026-11-01")
            .Activity(answered, inbound: 1)
            .Activity("2026-11-21", outbound: sent);

        Assert.Equal(expected, RiskCase.Signal(company, "ghosted")!.Level);
    }

    [Theory]
    [InlineData("2026-10-11", RiskLevel.Watch)] // 42 days
    [InlineData("2026-10-10", RiskLevel.High)]
    public void Review_IsHighAfterFortyTwoDays(string on, RiskLevel expected)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Qualify", "2026-12-20", created: "2026-10-01")
            .Signal(SignalKinds.LegalReviewStarted, on);

        Assert.Equal(expected, RiskCase.Signal(company, "review_stalled")!.Level);
    }

    [Theory]
    [InlineData("2026-09-24", true)] // the 60th day with today
    [InlineData("2026-09-23", false)]
    public void StageRegression_CountsForSixtyDays(string on, bool counts)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Negotiation", "2026-12-20", created: "2026-06-01")
            .Moves(on, stage: "Discovery");

        Assert.Equal(counts, RiskCase.Signal(company, "stage_regression") is not null);
    }

    [Theory]
    [InlineData("2026-09-30", "2026-11-28", null)] // one push of 59 days
    [InlineData("2026-09-30", "2026-11-29", RiskLevel.High)] // of 60
    public void Pushed_Once_IsHighFromSixtyDaysOn(string before, string after, RiskLevel? expected)
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 1_000, "Proposal", before, created: "2026-09-01")
            .Moves("2026-09-29", close: after);

        Assert.Equal(expected, RiskCase.Signal(company, "pushed")?.Level);
    }

    [Fact]
    public void Pushed_ThreeTimesByFewDays_IsHigh()
    {
        // 30 Sep → 1 Oct three times, back in between: pushes of 1 day each.
        var company = RiskCase.Company();
        var deal = company.Deal("Acme", "Priya", 1_000, "Proposal", "2026-09-30", created: "2026-09-01");
        for (var n = 0; n < 3; n++)
        {
            deal.Moves($"2026-09-0{(2 * n) + 2}", close: "2026-10-01")
                .Moves($"2026-09-0{(2 * n) + 3}", close: "2026-09-30");
        }

        deal.Moves("2026-09-09", close: "2026-09-30");
        var result = RiskCase.Ask(company, new() { Period = "2026-Q3" }, on: "2026-09-10");

        var signal = Assert.Single(result.Deals).Signals.Single(found => found.Kind == "pushed");
        Assert.Equal((RiskLevel.High, 3.0), (signal.Level, signal.Value!.Value));
        Assert.Contains("3 days in total", signal.Evidence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5, null)]
    [InlineData(0.49, RiskLevel.Watch)]
    [InlineData(0.3, RiskLevel.Watch)]
    [InlineData(0.29, RiskLevel.High)]
    public void WeakCommit_IsBelowFiftyPercent_AndHighBelowThirty(double conversion, RiskLevel? expected)
    {
        var company = RiskCase
            .Company()
            .Stages(
                ("Proposal", StageOutcome.Open, conversion),
                ("Closed Won", StageOutcome.Won, 1),
                ("Closed Lost", StageOutcome.Lost, 0)
            );
        company.Acme().Category(ForecastCategory.Commit);

        Assert.Equal(expected, RiskCase.Signal(company, "weak_commit")?.Level);
    }
}

using RevBot.Data.Warehouse;
using RevBot.Data.Warehouse.Deals;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Signals;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Risk;

public sealed class ListRiskDealsTests
{
    [Fact]
    public void Totals_OverAllDealsAtRisk_NotOnlyTheListed()
    {
        var result = RiskCase.Ask(Overdue(100_000, 300_000, 200_000), new() { Top = 1 });

        Assert.Equal(4, result.OpenDeals); // the three overdue ones and a healthy one
        Assert.Equal(3, result.DealsAtRisk);
        Assert.Equal(600_000m, result.AmountAtRisk!.Value.Amount);
        // Each loses 0.4 − 7 ÷ 22 of its amount: 600,000 × 0.081818… = 49,090.91
        Assert.Equal(49_090.91m, result.Impact!.Value.Amount);
        Assert.Equal(["D-2"], result.ListedDeals);
        Assert.Equal(3, Assert.Single(result.Tables).OutOf);
    }

    [Fact]
    public void Order_ByImpactThenAmountThenId_IsTotal()
    {
        var result = RiskCase.Ask(Overdue(100_000, 300_000, 100_000));

        Assert.Equal(["D-2", "D-1", "D-3"], result.ListedDeals);
    }

    [Fact]
    public void High_NeedsAPlaceInTheTopTenth_AndWatchInTheNextThird()
    {
        // Four open deals: one may be high, two on watch. All three are overdue by more than a week.
        var result = RiskCase.Ask(Overdue(100_000, 300_000, 200_000));

        Assert.Equal(1, result.HighDeals);
        Assert.Equal([RiskLevel.High, RiskLevel.Watch, RiskLevel.Watch], result.Deals.Select(deal => deal.Level));
    }

    [Fact]
    public void Deals_OmittedClosedOrDueInAnotherPeriod_AreLeftOut()
    {
        var company = RiskCase.Company();
        company.Deal("Omitted", "Priya", 1, "Proposal", "2026-11-01").Category(ForecastCategory.Omitted);
        company.Deal("Won", "Priya", 1, "Proposal", "2026-11-01").Won("2026-11-02");
        company.Deal("Earlier", "Priya", 1, "Proposal", "2026-09-30");
        company.Deal("Later", "Priya", 1, "Proposal", "2027-01-01");

        var result = RiskCase.Ask(company);

        Assert.Equal(0, result.OpenDeals);
        Assert.Empty(result.Tables);
        Assert.True(result.Flags["none_due"]);
    }

    [Fact]
    public void Scope_OfARep_HoldsNothingOfOthers()
    {
        var company = Overdue(100_000).Seller("Olaf");
        company.Deal("Foreign", "Olaf", 900_000, "Proposal", "2026-10-20", created: "2026-10-01");

        var result = RiskCase.Ask(company, who: "Priya");

        Assert.Equal(["D-1"], result.ListedDeals);
        Assert.DoesNotContain(
            result.AllFacts,
            fact => fact.Value.Text?.Contains("Foreign", StringComparison.Ordinal) == true
        );
        Assert.Equal(2, result.OpenDeals);
    }

    [Fact]
    public void Filter_ByOwnerAndAmount_NarrowsAllFigures()
    {
        var result = RiskCase.Ask(
            Overdue(100_000, 300_000),
            new()
            {
                Filter = new DealFilter { Owners = ["priya"], MinAmount = 200_000 },
            }
        );

        Assert.Equal(2, result.OpenDeals); // 300,000 and the healthy 500,000
        Assert.StartsWith("Priya", result.Filter, StringComparison.Ordinal);
        Assert.Equal(["D-2"], result.ListedDeals);
    }

    [Fact]
    public void AsOf_AnEarlierDay_SeesTheDealAsItWas()
    {
        var company = RiskCase.Company();
        company.Acme(close: "2026-11-10").Moves("2026-11-20", close: "2026-12-20");

        Assert.Equal(1, RiskCase.Ask(company, on: "2026-11-15").DealsAtRisk);
        Assert.Equal(0, RiskCase.Ask(company).DealsAtRisk);
    }

    [Fact]
    public void Currencies_AreAddedUpInTheReportingOne()
    {
        var company = RiskCase.Company().Rate("EUR", "2026-01-01", 1.5m);
        company.Deal("Acme", "Priya", 100_000, "Proposal", "2026-11-21", created: "2026-11-01").In("EUR");

        Assert.Equal(150_000m, RiskCase.Ask(company).AmountAtRisk!.Value.Amount);
    }

    [Fact]
    public void Data_WithoutCloseDates_LooksAtAllOpenDealsOfNowAndSaysSo()
    {
        var company = WithoutCloseDates();

        var now = RiskCase.Ask(company);
        var next = RiskCase.Ask(company, new() { Period = "2027-Q1" });

        Assert.Equal(1, now.OpenDeals);
        Assert.Equal("stage_age", Assert.Single(now.Deals[0].Signals).Kind);
        Assert.Contains(
            now.Notes,
            note => note is { Kind: NoteKind.Assumption } && note.Text.Contains("all open", StringComparison.Ordinal)
        );
        Assert.Contains(
            now.Notes,
            note => note is { Kind: NoteKind.Missing } && note.Text.Contains("activities", StringComparison.Ordinal)
        );
        Assert.Null(next.OpenDeals);
        Assert.Empty(next.Facts);
        Assert.Equal(NoteKind.Missing, next.Notes[0].Kind);
    }

    [Fact]
    public void Assumptions_OfTheImport_AreSaid()
    {
        var company = RiskCase.Company().Assumption("open_amount", "Open amounts are list prices.");

        Assert.Contains(RiskCase.Ask(company).Notes, note => note.Text == "Open amounts are list prices.");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(401)]
    public void Top_OutsideOneToFourHundred_IsRefused(int top) =>
        Assert.Throws<SkillInputException>(() => RiskCase.Ask(RiskCase.Company(), new() { Top = top }));

    [Fact]
    public void EveryRule_HasAnAction()
    {
        var company = RiskCase.Company();
        company
            .Deal("Acme", "Priya", 100_000, "Negotiation", "2026-06-20", created: "2026-05-01")
            .Category(ForecastCategory.Commit)
            .Moves("2026-06-10", close: "2026-11-10")
            .Moves("2026-11-05", stage: "Proposal", amount: 10_000)
            .Activity("2026-11-06", outbound: 9)
            .Contact("Ann", "champion", left: "2026-11-10")
            .Signal(SignalKinds.CompetitorPricing, "2026-11-01")
            .Signal(SignalKinds.BudgetPending, "2026-11-01")
            .Signal(SignalKinds.WorksCouncilConcern, "2026-11-01")
            .Signal(SignalKinds.LegalObjection, "2026-11-01")
            .Signal(SignalKinds.DiscountRequested, "2026-11-01", value: 0.4);
        company.Deal("Other", "Priya", 1, "Qualify", "2026-12-20").NextStep("Call");

        var deal = RiskCase.Ask(company).Deals.Single(found => found.Name == "Acme");

        Assert.Equal(16, deal.Signals.Count);
        Assert.All(deal.Signals, signal => Assert.NotEmpty(RiskActions.For(signal)));
        Assert.Equal(deal.Signals.OrderByDescending(signal => signal.Level), deal.Signals);
        Assert.Equal(RiskActions.For(deal.Signals[0]), deal.NextStep);
    }

    // Deals of these amounts in Proposal, created on 1 October and due on the 31st, and a healthy one.
    private static TestCompany Overdue(params int[] amounts)
    {
        var company = RiskCase.Company();
        foreach (var amount in amounts)
        {
            company.Deal("Late", "Priya", amount, "Proposal", "2026-10-31", created: "2026-10-01");
        }

        company.Deal("Healthy", "Priya", 500_000, "Proposal", "2026-12-20", created: "2026-11-01");
        return company;
    }

    // Like a public extract: engaged on a day, won or lost on a day, nothing else.
    private static TestCompany WithoutCloseDates()
    {
        var company = new TestCompany(RiskCase.Today).Leader("Vera").Seller("Priya");
        for (var n = 1; n <= 11; n++)
        {
            company.Deal($"Won {n}", "Priya", 1_000, "Proposal", created: "2026-07-01").Won($"2026-08-{n + 10}");
        }

        company.Deal("Acme", "Priya", 1_000, "Proposal", created: "2026-07-01");
        return company;
    }
}

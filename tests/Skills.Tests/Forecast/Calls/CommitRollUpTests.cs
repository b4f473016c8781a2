using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Features;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Forecast.Calls;

/// <summary>Calls on their way up: Vera leads Marta, who leads Paul and Priya. Paul calls 5,000 and Priya 8,000 on 10 November.</summary>
public sealed class CommitRollUpTests
{
    [Fact]
    public void AManagersNumber_StandsInThePlaceOfTheSellers_UntilTheSellerCallsAgain()
    {
        var company = Company().Call("Paul", "2026-Q4", 4000, on: "2026-11-11", by: "Marta", note: " Looks soft. ");

        var result = Run(company, "Vera");

        Assert.Equal(
            [
                new GetForecastResult.CallOverride(
                    "Paul",
                    "Marta",
                    Dollars(5000),
                    Dollars(4000),
                    new(2026, 11, 11),
                    "Looks soft."
                ),
            ],
            result.Overrides
        );
        Assert.Equal(Dollars(13_000), result.Methods[0].Amount);
        Assert.Equal(Dollars(12_000), result.RolledUp);

        company.Call("Paul", "2026-Q4", 6000, on: "2026-11-12");
        result = Run(company, "Vera");

        Assert.Empty(result.Overrides);
        Assert.Equal(Dollars(14_000), result.RolledUp);
    }

    [Fact]
    public void ALeadersOwnCall_IsForAllBelow_AndNoPartOfTheSellersSum()
    {
        var company = Company()
            .Call("Paul", "2026-Q4", 4000, on: "2026-11-11", by: "Marta")
            .Call("Marta", "2026-Q4", 10_000, on: "2026-11-12", note: "My number.");

        var result = Run(company, "Vera");

        Assert.Equal(Dollars(13_000), result.Methods[0].Amount);
        Assert.Equal(Dollars(10_000), result.RolledUp);
        Assert.Equal(
            [("Paul", Dollars(5000), Dollars(4000)), ("Marta", Dollars(12_000), Dollars(10_000))],
            result.Overrides.Select(call => (call.Seller, call.Replaced, call.Amount))
        );
    }

    [Fact]
    public void ALeadersNumberForEverybody_SaysNothingOfOneSeller()
    {
        var company = Company().Call("Marta", "2026-Q4", 10_000, on: "2026-11-12");

        var result = Run(company, "Vera", new() { Filter = new() { Owners = ["Paul"] } });

        Assert.Equal(Dollars(5000), result.RolledUp);
        Assert.Empty(result.Overrides);
    }

    // Marta's number is for Paul and Priya together: with only one of them asked about it says nothing.
    [Fact]
    public void ALeadersNumber_CountsOnlyWhereTheFilterHoldsTheWholeTeam()
    {
        var company = Company().Call("Marta", "2026-Q4", 10_000, on: "2026-11-12");

        var part = Run(company, "Vera", new() { Filter = new() { Owners = ["Marta", "Paul"] } });
        var whole = Run(company, "Vera", new() { Filter = new() { Owners = ["Marta", "Paul", "Priya"] } });

        Assert.Equal((Dollars(5000), 0), (part.RolledUp, part.Overrides.Count));
        Assert.Equal((Dollars(10_000), 1), (whole.RolledUp, whole.Overrides.Count));
    }

    // A euro is 1.10 until October and 1.20 from November on: the call of October keeps its 1.10, the leader's gets 1.20.
    [Fact]
    public void ForeignCalls_AreWorthTheRateOfTheDayOnWhichTheyWereMade()
    {
        var company = Company()
            .Seller("Rosa", "Marta")
            .Rate("EUR", "2026-01-01", 1.10m)
            .Rate("EUR", "2026-11-01", 1.20m)
            .Call("Rosa", "2026-Q4", 1000, on: "2026-10-10", currency: "EUR");

        Assert.Equal(Dollars(14_100), Run(company, "Vera").Methods[0].Amount);

        company.Call("Rosa", "2026-Q4", 2000, on: "2026-11-02", by: "Marta", currency: "EUR");
        var result = Run(company, "Vera");

        Assert.Equal(Dollars(14_100), result.Methods[0].Amount);
        Assert.Equal((Dollars(1100), Dollars(2400)), (result.Overrides[0].Replaced, result.Overrides[0].Amount));
    }

    // Paul and Priya have called; two more sellers with a committed deal each make two of four, a third one two of five.
    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void Commit_IsGivenWhereHalfOfThoseInItHaveCalled(int others, bool isGiven)
    {
        var company = Company();
        for (var place = 1; place <= others; place++)
        {
            company.Seller($"Seller {place}", "Marta");
            company
                .Deal($"Deal {place}", $"Seller {place}", 100, "Negotiation", close: "2026-12-10")
                .Category(ForecastCategory.Commit);
        }

        var view = company.AsSeenBy("Vera");
        var position = PeriodPosition.Measure(view, view.Company.Calendar.QuarterOf(view.Today));
        var people = view.People.Sellers.Select(seller => seller.Id).ToHashSet();
        var commit = CommitForecast.Add(view, position.Period, (position.Judged, position.Judged), people);

        Assert.Equal((2, others, isGiven), (commit.Callers, commit.Uncalled, commit.IsGiven));
        Assert.Equal(0, CommitForecast.Add(view, position.Period, (position.Judged, position.Judged), null).Callers);
    }

    [Fact]
    public void ASeller_DoesNotSeeWhatLeadersMakeOfTheCall()
    {
        var company = Company().Call("Paul", "2026-Q4", 4000, on: "2026-11-11", by: "Marta", note: "Looks soft.");

        var result = Run(company, "Paul");

        Assert.Empty(result.Overrides);
        Assert.Equal(Dollars(5000), result.RolledUp);
        Assert.DoesNotContain(result.Tables, table => table.Id == "overrides");
    }

    [Fact]
    public void ByOwner_EachSellersNumberIsShown_AndTheyAddUp()
    {
        var result = Run(Company(), "Vera", new() { GroupBy = "owner" });

        var calls = Assert.Single(result.Tables, table => table.Id == "calls");
        Assert.Equal(["Priya", "Paul"], calls.Rows.Select(row => row.Cells[0]!.Text));
        Assert.Equal([8000m, 5000m], calls.Rows.Select(row => row.Cells[1]!.Number));
    }

    [Fact]
    public void Categories_AreShownAloneAndAddedUp()
    {
        var company = Company();
        company.Deal("Won", "Paul", 100, created: "2026-09-01").Won("2026-10-20");
        company.Deal("Sure", "Paul", 300, close: "2026-12-10").Category(ForecastCategory.Commit);
        company.Deal("Hoped", "Priya", 200, close: "2026-12-20").Category(ForecastCategory.BestCase);

        var result = Run(company, "Vera");

        Assert.Equal(
            (Dollars(400), Dollars(600), Dollars(300), Dollars(200)),
            (result.Commit, result.BestCase, result.CommitOnly, result.BestCaseOnly)
        );
    }

    // Nobody has called 2027-Q1 yet on its eve, so the commit of one deal is shown and counts for nothing; the weighted
    // pipeline by the CRM's percentage is the forecast.
    [Fact]
    public void CallsThatMostHaveNotMade_AreShownAndCountForNothing()
    {
        var company = Company();
        company.Deal("Sure", "Paul", 1000, "Negotiation", close: "2027-01-10").Category(ForecastCategory.Commit);

        var result = new GetForecast().Run(company.AsSeenBy("Vera", "2026-12-31"), new() { Period = "2027-Q1" });

        var commit = result.Methods.Single(method => method.Method == "commit");
        Assert.Equal((Dollars(1000), (double?)0), (commit.Amount, commit.Weight));
        Assert.Equal(
            result.Methods.Single(method => method.Method == "weighted").Amount,
            result.Methods.Single(method => method.Method == "ensemble").Amount
        );
    }

    private static TestCompany Company() =>
        new TestCompany("2026-11-22")
            .Leader("Vera")
            .Manager("Marta", team: "South", manager: "Vera")
            .Seller("Paul", "Marta")
            .Seller("Priya", "Marta")
            .Call("Paul", "2026-Q4", 5000, on: "2026-11-10")
            .Call("Priya", "2026-Q4", 8000, on: "2026-11-10");

    private static GetForecastResult Run(TestCompany company, string viewer, GetForecastArguments? arguments = null) =>
        new GetForecast().Run(company.AsSeenBy(viewer), (arguments ?? new()) with { Period = "2026-Q4" });

    private static Money Dollars(decimal amount) => Money.FromAmount(amount, Currency.Usd);
}

using System.Text.Json;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;
using RevBot.Skills.Scenario;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scenario;

/// <summary>
/// A company too young for anything but the CRM's percentages: won 50,000; Acme 100,000 in Negotiation (70%, commit);
/// Birch 200,000 in Proposal (40%). Commit = 150,000, weighted and model = 50,000 + 70,000 + 80,000 = 200,000; without a
/// record each counts half, so the ensemble is 175,000. It lies 25,000 below the model, and what can still change is
/// 100,000 × 0.21 + 200,000 × 0.24 = 69,000, so a deal counts with p − 25⁄69·p(1 − p).
/// </summary>
public sealed class RunScenarioTests
{
    private const double Lean = -25.0 / 69;

    [Fact]
    public void NothingSupposed_ChangesNothing()
    {
        var result = Run("[]");

        Assert.Equal(175_000m, result.Base.Forecast.Amount);
        Assert.Equal(result.Base, result.Scenario);
        Assert.Equal(0m, result.Scenario.Change.Amount);
        Assert.Empty(result.Deals);
    }

    [Fact]
    public void TheBase_IsWhatGetForecastSays()
    {
        var view = Company().AsSeenBy("Vera");

        var forecast = new GetForecast().Run(view, new());
        var from = new RunScenario().Run(view, new() { Adjustments = [] }).Base;

        Assert.Equal(forecast.Methods.Single(method => method.Method == "ensemble").Amount, from.Forecast);
        Assert.Equal((forecast.Range!.Low, forecast.Range.High), (from.Low, from.High));
        Assert.Equal(forecast.Range.ChanceOfQuota!.Value, from.ChanceOfQuota!.Value, 1e-9);
    }

    [Fact]
    public void ADealWon_CountsFullyAndItsChanceNoMore()
    {
        var result = Run("""[{"kind":"win","deals":["Birch"]}]""");

        var before = 200_000 * (0.4 + (Lean * 0.24));
        Assert.Equal(175_000 + 200_000 - before, Amount(result.Scenario.Forecast), 0.01);
        Assert.Equal(200_000m + 120_000m, result.Scenario.Model.Amount);
        Assert.Equal(250_000m, result.Scenario.ClosedWon.Amount);
        Assert.Equal(300_000m - 250_000m, result.Scenario.Gap!.Value.Amount);
        var deal = Assert.Single(result.Deals);
        Assert.Equal(("Birch", "won", 0.4, 1.0), (deal.Name, deal.Becomes, deal.Probability, deal.ProbabilityAfter));
        Assert.Equal(result.Scenario.Change, deal.CountedAfter - deal.Counted);
        Assert.True(result.Scenario.Low.Amount >= 250_000m);
    }

    [Fact]
    public void AllLost_LeavesWhatIsBooked_AndAllWon_IsTheSum()
    {
        var lost = Run("""[{"kind":"lose","deals":["Acme","Birch"]}]""").Scenario;
        var won = Run("""[{"kind":"win","deals":["Acme","Birch"]}]""").Scenario;

        Assert.Equal((50_000m, 50_000m, 50_000m), (lost.Forecast.Amount, lost.Low.Amount, lost.High.Amount));
        Assert.Equal(0, lost.ChanceOfQuota);
        Assert.Equal((350_000m, 350_000m), (won.Forecast.Amount, won.High.Amount));
        Assert.Equal(1, won.ChanceOfQuota);
    }

    [Theory]
    [InlineData("""{"kind":"lose","deals":["Acme"]}""", "lost")]
    [InlineData("""{"kind":"drop","deals":["Acme"]}""", "dropped")]
    [InlineData("""{"kind":"slip","deals":["Acme"]}""", "slipped")]
    [InlineData("""{"kind":"slip","deals":["Acme"],"days":45}""", "slipped")]
    [InlineData("""{"kind":"close_date","deals":["Acme"],"to":"2027-01-15"}""", "redated")]
    public void ADealThatDoesNotCloseInThePeriod_CountsForNothing(string adjustment, string becomes)
    {
        var result = Run($"[{adjustment}]");

        Assert.Equal(becomes, Assert.Single(result.Deals).Becomes);
        Assert.Equal(175_000 - (100_000 * (0.7 + (Lean * 0.21))), Amount(result.Scenario.Forecast), 0.01);
    }

    [Fact]
    public void ASlipWithinThePeriod_KeepsTheChanceOfADealDueInIt()
    {
        var result = Run("""[{"kind":"slip","deals":["Acme"],"days":10}]""");

        var deal = Assert.Single(result.Deals);
        Assert.Equal(("redated", "2026-12-10", "2026-12-20"), (deal.Becomes, deal.CloseDate, deal.CloseDateAfter));
        Assert.Equal(0m, result.Scenario.Change.Amount);
    }

    [Fact]
    public void OfTwoOutcomesForOneDeal_TheLastCounts()
    {
        var won = Run("""[{"kind":"win","deals":["Acme"]}]""").Scenario;
        var lost = Run("""[{"kind":"lose","deals":["Acme"]}]""").Scenario;

        Assert.Equal(won, Run("""[{"kind":"slip","deals":["Acme"]},{"kind":"win","deals":["Acme"]}]""").Scenario);
        Assert.Equal(lost, Run("""[{"kind":"win","deals":["Acme"]},{"kind":"lose","deals":["Acme"]}]""").Scenario);
    }

    [Fact]
    public void AmountsAndWinRates_Multiply()
    {
        var result = Run(
            """[{"kind":"amount","deals":["Acme"],"amount":50000},{"kind":"win_rate","factor":0.5,"deals":["Acme"]}]"""
        );

        var before = 100_000 * (0.7 + (Lean * 0.21));
        var after = 50_000 * (0.35 + (Lean * 0.35 * 0.65));
        Assert.Equal(175_000 + after - before, Amount(result.Scenario.Forecast), 0.01);
        Assert.Equal(200_000 - 70_000 + 17_500, Amount(result.Scenario.Model), 0.01);
    }

    [Fact]
    public void VolatilityOfEverything_WidensTheRangeAndMovesNothing()
    {
        var company = Company();
        for (var number = 0; number < 40; number++)
        {
            company.Deal($"Small {number}", "Priya", 30_000, "Proposal", "2026-12-15");
        }

        var result = Run(company, """{"adjustments":[{"kind":"volatility","factor":1.5}]}""");

        Assert.Equal(result.Base.Forecast, result.Scenario.Forecast);
        var (before, after) = (
            result.Base.High - result.Base.Forecast,
            result.Scenario.High - result.Scenario.Forecast
        );
        Assert.Equal(1.5, after.Over(before)!.Value, 1e-6);
    }

    [Fact]
    public void AddedPipeline_WithoutARecord_ConvertsByTheStageAndTheTimeLeft()
    {
        var result = Run("""[{"kind":"add_pipeline","amount":92000,"count":4,"by":"2026-12-01"}]""");

        // Qualify converts with 10%; after 1 December 30 of the quarter's 92 days are left: 92,000 × 0.1 × 30 ÷ 92.
        Assert.Equal(3_000, Amount(result.Scenario.AddedPipeline), 0.01);
        Assert.Equal(178_000, Amount(result.Scenario.Forecast), 0.01);
        Assert.Contains(
            result.Notes,
            note => note.Kind == NoteKind.Assumption && note.Text.Contains("Qualify", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void AddedSellers_BringAFullSellersDaysAlongTheRamp()
    {
        // 2025-10-01 to 2026-09-30 has 365 days, so Priya's 730,000 and Olaf's nothing are 1,000 a day each. In the first
        // quarter of six months of ramp a starter brings 0.25, so 31 days of December are 7.75 full days of each of two.
        var company = Company();
        company.Deal("Past", "Priya", 730_000, close: "2026-03-31").Won("2026-03-31");

        var result = Run(company, """{"adjustments":[{"kind":"headcount","count":2,"by":"2026-12-01"}]}""");

        Assert.Equal(2 * 7_750, Amount(result.Scenario.AddedSellers), 0.01);
        Assert.Equal(result.Scenario.AddedSellers, result.Scenario.Change);
    }

    [Fact]
    public void SellersWhoLeave_TakeFullDaysAway()
    {
        // As above 1,000 a day each; 31 days of December of two sellers who need no ramp.
        var company = Company();
        company.Deal("Past", "Priya", 730_000, close: "2026-03-31").Won("2026-03-31");

        var result = Run(company, """{"adjustments":[{"kind":"headcount","count":-2,"by":"2026-12-01"}]}""");

        Assert.Equal(-2 * 31_000, Amount(result.Scenario.AddedSellers), 0.01);
    }

    [Fact]
    public void AWinRate_ThatBecomesAValue_IsHeldAgainstTheLastFourQuarters()
    {
        // 4 won and 6 lost make 40%, so 20% halves all chances, as a factor of 0.5 does; so do 20 points less.
        var company = Company();
        for (var number = 0; number < 10; number++)
        {
            var deal = company.Deal($"Past {number}", "Priya", 1_000, close: "2026-03-31");
            _ = number < 4 ? deal.Won("2026-03-31") : deal.Lost("2026-03-31");
        }

        var halved = Run(company, """{"adjustments":[{"kind":"win_rate","factor":0.5}]}""");
        var to = Run(company, """{"adjustments":[{"kind":"win_rate","to":"0.2"}]}""");
        var by = Run(company, """{"adjustments":[{"kind":"win_rate","by":"-0.2"}]}""");

        Assert.Equal(halved.Scenario.Forecast, to.Scenario.Forecast);
        Assert.Equal(halved.Scenario.Forecast, by.Scenario.Forecast);
    }

    [Fact]
    public void TwoScenarios_StandBesideTheSameBase()
    {
        var result = Run(
            Company(),
            """{"adjustments":[{"kind":"lose","deals":["Acme"]}],"alternative":[{"kind":"win","deals":["Acme"]}]}"""
        );

        Assert.True(
            result.Scenario.Forecast < result.Base.Forecast && result.Base.Forecast < result.Alternative!.Forecast
        );
        Assert.Equal(3, result.Tables[0].Rows.Count);
        Assert.Equal("Acme won", result.AlternativeSupposing);
    }

    [Fact]
    public void ASet_IsTheLargestOrThoseThatFitTheFilter()
    {
        Assert.Equal(["Birch"], Run("""[{"kind":"slip","count":1}]""").Deals.Select(deal => deal.Name));
        Assert.Equal(
            ["Acme"],
            Run("""[{"kind":"slip","filter":{"forecastCategories":["Commit"]}}]""").Deals.Select(deal => deal.Name)
        );
    }

    [Fact]
    public void AQuarterAhead_RestsOnConversionAndSaysSo()
    {
        var company = Company();
        company.Deal("Next", "Priya", 80_000, "Negotiation", "2027-02-15");

        var result = Run(company, """{"period":"2027-Q1","adjustments":[{"kind":"win","deals":["Next"]}]}""");

        Assert.Equal(80_000m * 0.7m, result.Base.Forecast.Amount);
        Assert.Equal(80_000m, result.Scenario.Forecast.Amount);
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("2027-Q1 is no quarter under way", StringComparison.Ordinal)
        );
    }

    internal static TestCompany Company()
    {
        var company = new TestCompany("2026-11-22").Leader("Vera").Seller("Priya", "Vera").Seller("Olaf", "Vera");
        company.Quota("Priya", "2026-Q4", 300_000);
        company.Deal("Won already", "Priya", 50_000, close: "2026-11-10").Won("2026-11-10");
        company.Deal("Acme", "Priya", 100_000, "Negotiation", "2026-12-10");
        company.Deal("Birch", "Priya", 200_000, "Proposal", "2026-12-18");
        return company;
    }

    private static double Amount(Data.Finance.Money money) => (double)money.Amount;

    private static RunScenarioResult Run(string adjustments) => Run(Company(), $$"""{"adjustments":{{adjustments}}}""");

    internal static RunScenarioResult Run(TestCompany company, string arguments, string viewer = "Vera") =>
        new RunScenario().Run(
            company.AsSeenBy(viewer),
            JsonSerializer.Deserialize<RunScenarioArguments>(arguments, SkillJson.Options)!
        );
}

using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;
using RevBot.Skills.Pipeline;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Pipeline;

public sealed class GetPipelineTests
{
    private const string Due = "2026-12-15";

    [Fact]
    public void Header_OfAQuarter_IsTheCategoriesRolledUpAgainstQuota()
    {
        var result = Run(Team().AsSeenBy("Vera"));

        Assert.Equal(1000m, result.Quota!.Value.Amount);
        Assert.Equal(100m, result.ClosedWon.Amount);
        // Closed 100 + commit 400; + best case 200; open is 400 + 200 + 800, the omitted 1600 left out.
        Assert.Equal(500m, result.Commit.Amount);
        Assert.Equal(700m, result.BestCase.Amount);
        Assert.Equal(1400m, result.OpenPipeline.Amount);
        Assert.Equal(1.4, result.Coverage!.Value, 12);
        Assert.Equal(0.5, result.PercentToCommit!.Value, 12);
        Assert.Equal(39, result.DaysLeft);
    }

    [Fact]
    public void Stages_OfAQuarter_AddUpToTheOpenPipeline()
    {
        var result = Run(Team().AsSeenBy("Vera"));

        Assert.Equal(
            [("Qualify", 800m, 1), ("Discovery", 0m, 0), ("Proposal", 200m, 1), ("Negotiation", 400m, 1)],
            result.Stages.Select(stage => (stage.Stage, stage.Amount.Amount, stage.Deals))
        );
        Assert.Equal(result.OpenPipeline.Amount, result.Stages.Sum(stage => stage.Amount.Amount));
    }

    [Fact]
    public void Week_OfTheDashboard_IsThatOfThePipelinesChanges()
    {
        var company = Team();
        company.Deal("Fresh", "Priya", 30, close: Due, created: "2026-11-18");

        var result = Run(company.AsSeenBy("Vera"));

        var created = result.ChangesThisWeek.Single(line => line.Line == "created");
        Assert.Equal((30m, 1), (created.Amount.Amount, created.Deals));
        Assert.Contains(result.Facts, fact => fact.Id == "week_created" && fact.Value.Number == 30m);
    }

    [Fact]
    public void Forecast_OfTheDashboard_IsThatOfGetForecast()
    {
        var seen = Team().AsSeenBy("Vera");

        var forecast = new GetForecast().Run(seen, new() { Period = "2026-Q4" });

        Assert.Equal(forecast.Methods, Run(seen).Methods);
    }

    [Fact]
    public void StageNamedCommit_IsToldFromTheCategory()
    {
        var company = new TestCompany("2026-11-22")
            .Stages(("Commit", StageOutcome.Open, 0.8), ("Won", StageOutcome.Won, 1), ("Lost", StageOutcome.Lost, 0))
            .Seller("Priya");
        company.Deal("Acme", "Priya", 100, "Commit", Due);

        var result = Run(company.AsSeenBy("Priya"));

        // The stage's default category is Pipeline, so nothing is committed although 100 stand in the stage Commit.
        Assert.Equal(0m, result.Commit.Amount);
        Assert.Equal(100m, result.Stages[0].Amount.Amount);
        Assert.Contains(
            result.Notes,
            note => note.Text.Contains("the stage Commit is another field", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void DataWithoutCloseDates_ShowsAllOpenDealsByStage()
    {
        var company = new TestCompany("2026-11-22").Seller("Priya");
        company.Deal("Acme", "Priya", 100);
        company.Deal("Brick", "Priya", 40, "Qualify");

        var result = Run(company.AsSeenBy("Priya"));

        Assert.Equal(140m, result.Stages.Sum(stage => stage.Amount.Amount));
        Assert.Empty(result.ChangesThisWeek);
        Assert.Contains(result.Notes, note => note.Kind == NoteKind.Missing);
        Assert.Contains(result.Facts, fact => fact.Id == "all_open" && fact.Value.Number == 140m);
    }

    [Fact]
    public void DealsOutsideTheScope_AreInNoFigure()
    {
        var result = Run(Team().AsSeenBy("Olaf"));

        Assert.Equal(0m, result.OpenPipeline.Amount);
        Assert.All(result.Stages, stage => Assert.Equal(0, stage.Deals));
    }

    private static TestCompany Team()
    {
        var company = new TestCompany("2026-11-22")
            .Leader("Vera")
            .Seller("Priya", manager: "Vera")
            .Seller("Olaf", manager: "Vera")
            .Quota("Priya", "2026-Q4", 1000);
        company.Deal("Won", "Priya", 100).Won("2026-11-02");
        company.Deal("Sure", "Priya", 400, "Negotiation", Due);
        company.Deal("Maybe", "Priya", 200, "Proposal", Due);
        company.Deal("Early", "Priya", 800, "Qualify", Due);
        company.Deal("Left out", "Priya", 1600, "Qualify", Due).Category(ForecastCategory.Omitted);
        company.Deal("Later", "Priya", 3200, "Proposal", "2027-02-01");
        return company;
    }

    private static GetPipelineResult Run(ScopedBook book) => new GetPipeline().Run(book, new() { Period = "2026-Q4" });
}

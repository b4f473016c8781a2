using RevBot.Data.Warehouse;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.ForecastChange;

/// <summary>
/// Today is Sunday 22 November; the default window counts from the close of Sunday 15 November. Too few deals to learn
/// from, so the weighted pipeline is amount × the stage's percentage: Proposal 40%, Negotiation 70%.
/// </summary>
public sealed class ForecastChangeTests
{
    private const string Due = "2026-12-15";

    private static TestCompany People() =>
        new TestCompany("2026-11-22")
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Paul", manager: "Mia")
            .Seller("Olaf", manager: "Vera");

    // One deal for each line.
    private static TestCompany EveryLine()
    {
        var company = People().Rate("EUR", "2026-01-01", 1.10m).Rate("EUR", "2026-11-18", 1.20m);
        company.Deal("Same", "Priya", 1000, close: Due);
        company.Deal("New", "Priya", 200, close: Due, created: "2026-11-17");
        company.Deal("Pulled", "Priya", 400, close: "2027-01-10").Moves("2026-11-17", close: Due);
        company.Deal("Pushed", "Priya", 800, close: Due).Moves("2026-11-17", close: "2027-01-10");
        company.Deal("Raised", "Priya", 100, close: Due).Moves("2026-11-17", amount: 300);
        company.Deal("On", "Priya", 1000, close: Due).Moves("2026-11-17", stage: "Negotiation");
        company.Deal("Called", "Priya", 150, close: Due).Moves("2026-11-17", category: ForecastCategory.Commit);
        company.Deal("Won", "Priya", 500, close: Due).Won("2026-11-17", amount: 600);
        company.Deal("Lost", "Priya", 1600, close: Due).Lost("2026-11-17");
        company
            .Deal("Back", "Priya", 50, close: Due)
            .Lost("2026-11-10")
            .Moves("2026-11-17", stage: "Proposal", close: Due);
        company.Deal("Left out", "Priya", 250, close: Due).Moves("2026-11-17", category: ForecastCategory.Omitted);
        company
            .Deal("Counted", "Priya", 70, close: Due)
            .Category(ForecastCategory.Omitted)
            .Moves("2026-11-17", stage: "Negotiation");
        company.Deal("Deleted", "Priya", 2000, close: Due).Deleted("2026-11-17");
        company.Deal("Foreign", "Priya", 1000, close: Due).In("EUR");
        company.Deal("Gone", "Priya", 300, close: Due).Moves("2026-11-17", owner: "Olaf");
        company.Deal("Come", "Olaf", 30, close: Due).Moves("2026-11-17", owner: "Paul");
        return company;
    }

    [Fact]
    public void Weighted_OfADealForEachLine_MovesByWhatEachChangesOfAmountTimesPercentage()
    {
        var weighted = Method(Run(EveryLine().AsSeenBy("Mia")), "weighted");

        Assert.Equal(
            [
                ("won", 500 - 200m),
                ("final_amount", 600 - 500m),
                ("lost", -640m),
                ("created", 80m),
                ("pulled_in", 160m),
                ("pushed_out", -320m),
                ("amount", 120 - 40m),
                ("currency", 480 - 440m),
                ("stage", 700 - 400m),
                ("moved_in", 12m),
                ("moved_out", -120m),
                ("now_counted", 49m),
                ("no_longer_counted", -100m),
                ("reopened", 20m),
                ("removed", -800m),
            ],
            weighted.Lines.Select(line => (line.Line, line.Amount.Amount))
        );

        // 400 Same, 320 Pushed, 40 Raised, 400 On, 60 Called, 200 Won, 640 Lost, 100 Left out, 800 Deleted, 440 Foreign, 120 Gone.
        Assert.Equal(3520m, weighted.Start.Amount);
        Assert.Equal(3520m - 839m, weighted.End.Amount);
        Assert.Equal(-839m, weighted.Change.Amount);
        Assert.Equal(0m, weighted.Residual.Amount);
    }

    [Fact]
    public void Commit_WithoutCalls_MovesByWhatIsWonAndWhatComesIntoTheCategory()
    {
        var commit = Method(Run(EveryLine().AsSeenBy("Mia")), "commit");

        Assert.Equal(
            [("won", 500m), ("final_amount", 100m), ("category", 1000 + 150m), ("now_counted", 70m)],
            commit.Lines.Select(line => (line.Line, line.Amount.Amount))
        );
        Assert.Equal((0m, 1820m), (commit.Start.Amount, commit.End.Amount));
    }

    // Without a record both count half and nothing is corrected.
    [Fact]
    public void Ensemble_OfTwoMethodsWithoutARecord_MovesByHalfOfEach()
    {
        var result = Run(EveryLine().AsSeenBy("Mia"));

        var ensemble = Method(result, "ensemble");
        Assert.Same(result.Methods[0], ensemble);
        Assert.Equal((3520 + 0) / 2m, ensemble.Start.Amount);
        Assert.Equal((2681 + 1820) / 2m, ensemble.End.Amount);
        Assert.Equal((300 + 500) / 2m, Line(ensemble, "won"));
        Assert.Equal((0 + 1150) / 2m, Line(ensemble, "category"));
        Assert.Equal(-640 / 2m, Line(ensemble, "lost"));
        Assert.Equal(0, ensemble.Residual.Minor);
    }

    [Fact]
    public void Movers_AreTheDealsWithTheLargestChange_OldToNewWithTheCause()
    {
        var result = Run(EveryLine().AsSeenBy("Mia"));

        // On: 0.5 × (400 → 700) by its stage and 0.5 × (0 → 1000) by its category.
        var first = result.Movers[0];
        Assert.Equal(("On", "Priya", 200m, 850m), (first.Name, first.Owner, first.Before.Amount, first.After.Amount));
        Assert.Equal("category Best Case → Commit, stage Proposal → Negotiation", first.Reason);
        var deleted = Assert.Single(result.Movers, move => move.Line == "Removed");
        Assert.Equal(
            (null, null, "deleted", 400m),
            (deleted.Deal, deleted.Name, deleted.Reason, deleted.Before.Amount)
        );
        Assert.Equal(10, result.Movers.Count);
        Assert.Contains(
            result.Movers,
            move => move is { Name: "Pushed", Reason: "close date 15 Dec 2026 → 10 Jan 2027" }
        );
    }

    [Fact]
    public void HandedDeal_StandsWithoutItsNameAndItsLifeElsewhere()
    {
        var company = People();
        company.Deal("Gone", "Priya", 1000, close: Due).Moves("2026-11-17", owner: "Olaf").Won("2026-11-18");
        company.Deal("Come", "Olaf", 100, close: Due).Moves("2026-11-17", owner: "Paul", amount: 200);

        var result = Run(company.AsSeenBy("Mia"));

        Assert.Equal(
            [("moved_in", 80m), ("moved_out", -400m)],
            Method(result, "weighted").Lines.Select(line => (line.Line, line.Amount.Amount))
        );
        Assert.Equal((null, "handed to another owner"), (result.Movers[0].Name, result.Movers[0].Reason));
        Assert.Equal(("Come", 0m), (result.Movers[1].Name, result.Movers[1].Before.Amount));
    }

    // 100 → 200 at 40% → 70%: the amount first 40 and last 70, the stage first 30 and last 60; the means are 55 and 45.
    [Fact]
    public void TwoChangesOfOneDeal_AreSplitByTheMeanOfBothOrders()
    {
        var company = People();
        company.Deal("Both", "Priya", 100, close: Due).Moves("2026-11-17", stage: "Negotiation", amount: 200);

        var weighted = Method(Run(company.AsSeenBy("Vera")), "weighted");

        Assert.Equal((55m, 45m), (Line(weighted, "amount"), Line(weighted, "stage")));
        Assert.Equal(100m, weighted.Change.Amount);
    }

    [Fact]
    public void Calls_MoveTheCommitBesideTheDealsOfThoseWhoMadeThem()
    {
        var company = People()
            .Call("Paul", "2026-Q4", 5000, on: "2026-11-10")
            .Call("Paul", "2026-Q4", 6500, on: "2026-11-18")
            .Call("Priya", "2026-Q4", 800, on: "2026-11-18");
        company.Deal("Pauls", "Paul", 300, close: Due).Won("2026-11-17");
        company.Deal("Priyas", "Priya", 1000, "Negotiation", close: Due);

        var commit = Method(Run(company.AsSeenBy("Vera")), "commit");

        // Paul 5000 → 6500, Priya from her deal of 1000 to her call of 800.
        Assert.Equal((6000m, 7300m), (commit.Start.Amount, commit.End.Amount));
        // Paul calls 5000 above his deals before and 6200 after; Priya's call is 200 below her deal, which stays in commit.
        Assert.Equal([("won", 300m), ("calls", 1000m)], commit.Lines.Select(line => (line.Line, line.Amount.Amount)));
    }

    [Theory]
    [InlineData("FY2026")]
    [InlineData("2027-Q2")]
    public void Period_ThatTheForecastDoesNotCover_FallsBackToThePipelineAndSaysSo(string period)
    {
        var result = Run(EveryLine().AsSeenBy("Mia"), period);

        Assert.False(result.IsCovered);
        Assert.Equal(["weighted", "commit"], result.Methods.Select(method => method.Method));
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("The model and the ensemble", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Facts_SayTheFallTheLargestReasonAndTheLargestDeal()
    {
        var company = People();
        company.Deal("Whale", "Priya", 10_000, close: Due).Lost("2026-11-17");
        company.Deal("Minnow", "Priya", 1000, close: Due).Won("2026-11-18");

        var result = Run(company.AsSeenBy("Vera"));

        // Weighted −4000 and +600, commit 0 and +1000, each half.
        Assert.Equal(-1200m, result.Methods[0].Change.Amount);
        Assert.Equal("lost deals", Text(result, "reason"));
        Assert.Equal("won deals", Text(result, "against"));
        Assert.Equal(("Whale", "lost"), (Text(result, "mover_1"), Text(result, "mover_1_reason")));
        Assert.True(result.Flags["fall"] && result.Flags["because_lost"]);
    }

    private static string? Text(ExplainForecastChangeResult result, string id) =>
        result.Facts.Single(fact => fact.Id == id).Value.Text;

    private static decimal Line(ExplainForecastChangeResult.MethodChange method, string line) =>
        method.Lines.Single(found => found.Line == line).Amount.Amount;

    private static ExplainForecastChangeResult.MethodChange Method(ExplainForecastChangeResult result, string method) =>
        result.Methods.Single(found => found.Method == method);

    private static ExplainForecastChangeResult Run(Data.Book.ScopedBook book, string? period = null) =>
        new ExplainForecastChange().Run(book, new() { Period = period });
}

using RevBot.Data.Book;
using RevBot.Data.Warehouse;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>Today is Sunday 22 November; the default window counts from the close of Sunday 15 November.</summary>
public sealed class PipelineChangesTests
{
    private const string Due = "2026-12-15";

    private static TestCompany People() =>
        new TestCompany("2026-11-22")
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Paul", manager: "Mia")
            .Seller("Olaf", manager: "Vera");

    [Fact]
    public void Waterfall_OfADealForEachLine_AddsUpToTheCent()
    {
        var company = People().Rate("EUR", "2026-01-01", 1.10m).Rate("EUR", "2026-11-18", 1.20m);
        company.Deal("Same", "Priya", 1, close: Due);
        company.Deal("New", "Priya", 2, close: Due, created: "2026-11-17");
        company.Deal("Pulled", "Priya", 4, close: "2027-01-10").Moves("2026-11-17", close: Due);
        company.Deal("Raised", "Priya", 8, close: Due).Moves("2026-11-17", amount: 24);
        company
            .Deal("Back", "Priya", 32, close: Due)
            .Lost("2026-11-10")
            .Moves("2026-11-17", stage: "Proposal", close: Due);
        company.Deal("Won", "Priya", 64, close: Due).Won("2026-11-17", amount: 70);
        company.Deal("Lost", "Priya", 128, close: Due).Lost("2026-11-17");
        company.Deal("Pushed", "Priya", 256, close: Due).Moves("2026-11-17", close: "2027-01-10");
        company.Deal("Cut", "Priya", 1024, close: Due).Moves("2026-11-17", amount: 512);
        company.Deal("Left out", "Priya", 2048, close: Due).Moves("2026-11-17", category: ForecastCategory.Omitted);
        company
            .Deal("Counted", "Priya", 4096, close: Due)
            .Category(ForecastCategory.Omitted)
            .Moves("2026-11-17", stage: "Negotiation");
        company.Deal("Deleted", "Priya", 8192, close: Due).Deleted("2026-11-17");
        company.Deal("Foreign", "Priya", 10_000.01m, close: Due).In("EUR");

        var result = Run(company.AsSeenBy("Vera"));

        // 10,000.01 EUR are 11,000.01 at 1.10 (11,000.011) and 12,000.01 at 1.20 (12,000.012): 1,000.00 by the rates alone.
        Assert.Equal(1 + 8 + 64 + 128 + 256 + 1024 + 2048 + 8192 + 11_000.01m, result.Start!.Value.Amount);
        Assert.Equal(1 + 2 + 4 + 24 + 32 + 512 + 4096 + 12_000.01m, result.End!.Value.Amount);
        Assert.Equal(
            [
                ("created", 2m),
                ("pulled_in", 4m),
                ("increased", 16m),
                ("reopened", 32m),
                ("moved_in", 0m),
                ("now_counted", 4096m),
                ("won", -64m),
                ("lost", -128m),
                ("pushed_out", -256m),
                ("decreased", -512m),
                ("moved_out", 0m),
                ("no_longer_counted", -2048m),
                ("removed", -8192m),
                ("currency", 1000m),
            ],
            result.Lines.Select(line => (line.Line, line.Amount.Amount))
        );
        Assert.Equal(1, result.UnchangedDeals);
        Assert.Equal(result.End - result.Start, result.NetChange);
    }

    [Fact]
    public void MovedDeals_ForTheManagerTheyLeftAndReached_StandInMovedLinesWithoutTheirLifeElsewhere()
    {
        var company = People();
        company.Deal("Gone", "Priya", 100, close: Due).Moves("2026-11-17", owner: "Olaf").Won("2026-11-18");
        company.Deal("Come", "Olaf", 40, close: Due).Moves("2026-11-17", owner: "Paul", amount: 50);

        var result = Run(company.AsSeenBy("Mia"));

        var left = Assert.Single(Line(result, "moved_out").Moves);
        Assert.Equal(-100m, left.Change.Amount);
        Assert.Null(left.Name);
        Assert.Null(left.Deal);
        Assert.Null(left.Owner);
        Assert.Null(left.StageAfter);
        var came = Assert.Single(Line(result, "moved_in").Moves);
        Assert.Equal(50m, came.Change.Amount);
        Assert.Equal("Come", came.Name);
        Assert.Null(came.StageBefore);
        Assert.Equal(0, Line(result, "won").Deals);
    }

    [Fact]
    public void MovedDeals_WithinTheScope_ShowOnlyWhereTheFilterNamesAnOwner()
    {
        var company = People();
        company.Deal("Handed", "Priya", 100, close: Due).Moves("2026-11-17", owner: "Paul");
        var seen = company.AsSeenBy("Mia");

        Assert.Equal(0m, Run(seen).NetChange!.Value.Amount);
        Assert.Equal(-100m, Line(Run(seen, new() { Owners = ["Priya"] }), "moved_out").Amount.Amount);
        Assert.Equal(100m, Line(Run(seen, new() { Owners = ["Paul"] }), "moved_in").Amount.Amount);
        var others = new DealFilter { Exclude = new() { Owners = ["Paul"] } };
        Assert.Equal(-100m, Line(Run(seen, others), "moved_out").Amount.Amount);
    }

    [Fact]
    public void DeletedDeal_ThatHadLeftBefore_IsMovedOutNotRemoved()
    {
        var company = People();
        company.Deal("Gone", "Priya", 100, close: Due).Moves("2026-11-17", owner: "Olaf").Deleted("2026-11-18");

        var result = Run(company.AsSeenBy("Mia"));

        Assert.Equal(-100m, Line(result, "moved_out").Amount.Amount);
        Assert.Equal(0, Line(result, "removed").Deals);
    }

    [Fact]
    public void DepartedDeals_UnderAFilter_AreCountedWhereTheyFit()
    {
        var company = People();
        company.Deal("Big", "Priya", 100, close: Due).Segment("Enterprise").Deleted("2026-11-17");
        company.Deal("Small", "Priya", 30, close: Due).Segment("SMB").Deleted("2026-11-17");
        company.Deal("Stays", "Priya", 7, close: Due).Segment("Enterprise");

        var result = Run(company.AsSeenBy("Priya"), new() { Segments = ["Enterprise"] });

        Assert.Equal(107m, result.Start!.Value.Amount);
        Assert.Equal(-100m, Line(result, "removed").Amount.Amount);
    }

    [Fact]
    public void DealThatComesAndCloses_InsideTheWindow_StandsInNoLineAndIsSaid()
    {
        var company = People();
        company.Deal("Quick", "Priya", 100, close: Due, created: "2026-11-17").Won("2026-11-18", amount: 90);
        company.Deal("Early", "Priya", 10, close: "2027-01-10").Won("2026-11-18");
        company.Deal("Never", "Priya", 5, close: Due, created: "2026-11-17").Lost("2026-11-19");

        var result = Run(company.AsSeenBy("Priya"));

        Assert.All(result.Lines, line => Assert.Equal(0, line.Deals));
        Assert.Equal(100m, result.PassedWon!.Value.Amount);
        Assert.Equal(2, result.PassedWonDeals);
        Assert.Equal(5m, result.PassedLost!.Value.Amount);
        Assert.Contains(
            result.Notes,
            note => note.Text.StartsWith("3 deals closed in the window", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void LateCorrection_MadeInTheWindowAboutBeforeIt_IsAChangeOfTheWindow()
    {
        var company = People();
        company.Deal("Acme", "Priya", 100, close: Due).Moves("2026-11-02", amount: 70, recorded: "2026-11-18");

        var result = Run(company.AsSeenBy("Priya"));

        Assert.Equal(100m, result.Start!.Value.Amount);
        Assert.Equal(-30m, Line(result, "decreased").Amount.Amount);
    }

    [Theory]
    [InlineData("2026-11-22", "2026-11-16")]
    [InlineData("2026-11-16", "2026-11-09")]
    [InlineData("2026-11-17", "2026-11-16")]
    public void Window_NotGiven_StartsOnTheLastMondayBeforeToday(string today, string monday)
    {
        var company = new TestCompany(today).Seller("Priya");
        company.Deal("Acme", "Priya", 100, close: Due);

        var result = Run(company.AsSeenBy("Priya"));

        Assert.Equal(monday, result.Since);
        Assert.Equal(today, result.Until);
    }

    [Fact]
    public void Window_Given_CountsFromTheCloseOfTheDayBeforeToTheCloseOfTheLast()
    {
        var company = People();
        company.Deal("Before", "Priya", 1, close: Due, created: "2026-11-09");
        company.Deal("First day", "Priya", 2, close: Due, created: "2026-11-10");
        company.Deal("Last day", "Priya", 4, close: Due, created: "2026-11-12");
        company.Deal("After", "Priya", 8, close: Due, created: "2026-11-13");

        var result = Run(company.AsSeenBy("Priya"), since: "2026-11-10", until: "2026-11-12");

        Assert.Equal(1m, result.Start!.Value.Amount);
        Assert.Equal(6m, Line(result, "created").Amount.Amount);
        Assert.Equal(
            ["Last day", "First day"],
            Line(result, "created").Moves.Select(move => move.Name!),
            StringComparer.Ordinal
        );
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-19")]
    [InlineData("2026-12-01", null)]
    [InlineData("last week", null)]
    public void Window_ThatCannotBe_IsRefusedWithASentence(string since, string? until)
    {
        var company = People();
        company.Deal("Acme", "Priya", 100, close: Due);

        var refusal = Assert.Throws<SkillInputException>(() =>
            Run(company.AsSeenBy("Priya"), since: since, until: until)
        );

        Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DataWithoutCloseDates_HasNoFigureButANote()
    {
        var company = People();
        company.Deal("Acme", "Priya", 100);

        var result = Run(company.AsSeenBy("Priya"));

        Assert.Null(result.Start);
        Assert.Empty(result.Lines);
        Assert.Contains(result.Notes, note => note.Kind == NoteKind.Missing);
    }

    [Fact]
    public void Assumptions_OfTheCompany_AreNamed()
    {
        var company = People().Assumption("open_amount", "Open amounts are list prices.");
        company.Deal("Acme", "Priya", 100, close: Due);

        var note = Assert.Single(Run(company.AsSeenBy("Priya")).Notes, note => note.Kind == NoteKind.Assumption);

        Assert.Equal("Open amounts are list prices.", note.Text);
    }

    private static PipelineLine Line(GetPipelineChangesResult result, string id) =>
        result.Lines.Single(line => line.Line == id);

    private static GetPipelineChangesResult Run(
        ScopedBook book,
        DealFilter? filter = null,
        string? since = null,
        string? until = null
    ) =>
        new GetPipelineChanges().Run(
            book,
            new()
            {
                Period = "2026-Q4",
                Filter = filter,
                Since = since,
                Until = until,
            }
        );
}

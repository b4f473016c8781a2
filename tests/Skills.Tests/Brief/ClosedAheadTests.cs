using RevBot.Data.Book;
using RevBot.Skills.Brief;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Brief;

/// <summary>Deals that were closed before the quarter's first day, 1 October 2026, with a close date in the quarter.</summary>
public sealed class ClosedAheadTests
{
    [Fact]
    public void Won_OfAMonthlyBrief_IsTheClosedWonOfTheNumber()
    {
        var brief = Brief(Company("2026-10-22").AsSeenBy("Mia"), "monthly");

        var won = Line(brief, "Won")!;
        Assert.Equal(170_000, won.NumberOf("total"));
        Assert.Equal(2, won.NumberOf("count"));
        Assert.Equal(
            Of(brief, StatementKind.Number).Facts.Single(fact => fact.Id == "number_closed_won").Value.Number,
            won.NumberOf("total")
        );
        Assert.Equal(90_000, Line(brief, "Lost")!.NumberOf("total"));
    }

    [Theory]
    [InlineData("2026-10-05")] // closed since, with a date before the quarter
    [InlineData("2026-09-28")] // closed before, with a date before it
    public void Won_OfThePeriodBefore_IsNotWonInTheQuarter(string on)
    {
        var company = Company("2026-10-22");
        company
            .Deal("Old", "Priya", 30_000, "Negotiation", "2026-09-30", created: "2026-06-01")
            .Moves(on, "Closed Won", close: "2026-09-30");

        Assert.Equal(170_000, Line(Brief(company.AsSeenBy("Mia"), "monthly"), "Won")!.NumberOf("total"));
    }

    [Fact]
    public void Won_OfAWindowThatBeginsLater_LeavesOutWhatWasClosedBeforeIt() =>
        Assert.Null(Line(Brief(Company("2026-10-22").AsSeenBy("Mia"), "thursday"), "Won"));

    [Fact]
    public void Won_OfADealReopenedSince_IsNotTold()
    {
        var company = Company("2026-10-22");
        company
            .Deal("Back", "Priya", 30_000, "Negotiation", "2026-10-10", created: "2026-06-01")
            .Moves("2026-09-28", "Closed Won")
            .Moves("2026-10-12", "Negotiation");

        var brief = Brief(company.AsSeenBy("Mia"), "monthly");

        Assert.Equal(170_000, Line(brief, "Won")!.NumberOf("total"));
        Assert.Equal(30_000, Line(brief, "Reopened")!.NumberOf("total"));
    }

    [Fact]
    public void PipelineChanges_OfTheSameWindow_HaveNoneOfThem()
    {
        var changes = new GetPipelineChanges().Run(
            Company("2026-10-22").AsSeenBy("Mia"),
            new() { Since = "2026-10-01" }
        );

        Assert.Equal((0, 0), (changes.PassedWonDeals, changes.PassedLostDeals));
        Assert.Equal(1, changes.Lines.Single(line => line.Line == "won").Deals);
        Assert.Equal(1, changes.StartDeals);
    }

    // One won in time, one won and one lost ahead.
    private static TestCompany Company(string today)
    {
        var company = new TestCompany(today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia");
        company.Deal("In time", "Priya", 100_000, "Negotiation", "2026-10-12", created: "2026-06-01").Won("2026-10-12");
        company
            .Deal("Ahead", "Priya", 60_000, "Negotiation", "2026-10-05", created: "2026-06-01")
            .Moves("2026-09-28", "Closed Won", 70_000);
        company
            .Deal("Lost ahead", "Priya", 90_000, "Negotiation", "2026-10-06", created: "2026-06-01")
            .Moves("2026-09-29", "Closed Lost");
        return company;
    }

    private static GetBriefResult Brief(ScopedBook book, string kind) =>
        new GetBrief(0.01).Run(book, new() { Kind = kind });

    private static Statement Of(GetBriefResult brief, StatementKind kind) =>
        Assert.Single(brief.Statements, statement => statement.Kind == kind);

    private static StatementItem? Line(GetBriefResult brief, string line) =>
        Of(brief, StatementKind.Happened).Items.SingleOrDefault(item => item.Of("line") == line);
}

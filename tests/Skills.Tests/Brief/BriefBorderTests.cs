using RevBot.Skills.Brief;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Brief;

/// <summary>The limits that get_brief documents, each on both of its sides: today is Sunday 22 November 2026.</summary>
public sealed class BriefBorderTests
{
    [Theory]
    [InlineData("2026-11-22", true)]
    [InlineData("2026-11-29", true)] // in seven days
    [InlineData("2026-11-30", false)]
    public void Closing_IsFromTodayToSevenDaysAfterIt(string close, bool isSaid)
    {
        var company = Company();
        company.Deal("Acme", "Priya", 100, "Proposal", close, created: "2026-11-01");

        var closing = Statement(company, "Mia", "thursday", StatementKind.Closing)!;

        Assert.Equal(isSaid, closing.Items.Count == 1);
    }

    [Fact]
    public void Closing_OfManyDeals_ListsThree()
    {
        var company = Company();
        for (var n = 1; n <= 4; n++)
        {
            company.Deal($"Deal {n}", "Priya", n, "Proposal", "2026-11-25", created: "2026-11-01");
        }

        var closing = Statement(company, "Mia", "thursday", StatementKind.Closing)!;

        Assert.Equal(3, closing.Items.Count);
        Assert.Equal(4m, closing.Facts.Single(fact => fact.Id == "closing_count").Value.Number);
    }

    [Theory]
    [InlineData("Mia", 3)]
    [InlineData("Priya", 5)] // a seller's own
    public void Risks_AreThreeOfATeam_AndFiveOfASellersOwn(string who, int said)
    {
        var company = Company();
        for (var n = 1; n <= 12; n++)
        {
            company.Deal($"Late {n}", "Priya", 1_000 * n, "Proposal", "2026-10-31", created: "2026-10-01");
        }

        Assert.Equal(said, Statement(company, who, "monday", StatementKind.Risks)!.Items.Count);
    }

    [Fact]
    public void Closing_OfDataWithoutCloseDates_IsLeftOut()
    {
        var company = Company();
        company.Deal("Acme", "Priya", 100);

        Assert.Null(Statement(company, "Mia", "thursday", StatementKind.Closing));
    }

    private static TestCompany Company() =>
        new TestCompany("2026-11-22")
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia");

    private static Statement? Statement(TestCompany company, string who, string brief, StatementKind kind) =>
        new GetBrief(0.01)
            .Run(company.AsSeenBy(who), new() { Kind = brief })
            .Statements.SingleOrDefault(statement => statement.Kind == kind);
}

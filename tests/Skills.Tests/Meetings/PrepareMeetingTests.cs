using RevBot.Skills.Facts;
using RevBot.Skills.Meetings;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Meetings;

public sealed class PrepareMeetingTests
{
    [Fact]
    public void Deals_ThatLeftThePeriodSinceTheLastMeeting_ComeFirst()
    {
        var company = Company();
        company.Deal("Gone", "Ann", 400, close: "2026-09-10", created: "2026-05-01").Lost("2026-08-22", "Price");
        company.Deal("Long gone", "Ann", 900, close: "2026-09-10", created: "2026-05-01").Lost("2026-08-01", "Price");
        company.Deal("Overdue", "Ann", 100, close: "2026-08-20", created: "2026-05-01");

        var result = Ask(company, new() { Kind = "pipeline_review" });

        Assert.Equal(["Gone", "Overdue"], result.Deals.Select(deal => deal.Name), StringComparer.Ordinal);
        Assert.Equal(
            ("lost", "Lost since the last meeting, for Price."),
            (result.Deals[0].About, result.Deals[0].Reason)
        );
        Assert.Equal("2026-08-18", result.Since);
    }

    [Fact]
    public void OneOnOne_IsAboutOneSeller_OverTwoWeeks()
    {
        var company = Company();
        company.Deal("Hers", "Ann", 100, close: "2026-08-20", created: "2026-05-01");
        company.Deal("His", "Bob", 100, close: "2026-08-20", created: "2026-05-01");

        var result = Ask(company, new() { Owner = "Ann" });

        Assert.Equal((MeetingKind.OneOnOne, "2026-08-11", "Ann"), (result.Kind, result.Since, result.About));
        Assert.Equal("Hers", Assert.Single(result.Deals).Name);
        Assert.NotNull(result.Card);
    }

    [Fact]
    public void Qbr_IsAboutTheLastClosedQuarter()
    {
        var company = Company();
        company.Deal("Won", "Ann", 300, created: "2026-02-01").Won("2026-05-10");

        var result = Ask(company, new() { Kind = "qbr" });

        Assert.Equal(("2026-Q2", "2026-04-01", 300m), (result.Period, result.Since, result.Won!.Value.Amount));
    }

    [Fact]
    public void Kind_ThatIsUnknown_IsRefused() =>
        Assert.Contains(
            "\"party\"",
            Assert.Throws<SkillInputException>(() => Ask(Company(), new() { Kind = "party" })).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(" ", " ", null, 2)]
    [InlineData(" ", "Blue", "Blue", 1)]
    [InlineData("Ann", "Blue", "Ann of Blue", 1)]
    [InlineData("Bob", "Blue", "Bob of Blue", 0)]
    public void OwnerAndTeam_NarrowTogether_AndBlankOnesDoNot(string owner, string team, string? about, int deals)
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Manager("Max", "Blue", "Vera").Seller("Ann", "Max");
        company.Seller("Bob", "Vera");
        company.Deal("Hers", "Ann", 100, close: "2026-08-20", created: "2026-05-01");
        company.Deal("His", "Bob", 100, close: "2026-08-20", created: "2026-05-01");

        var result = Ask(company, new() { Owner = owner, Team = team });

        Assert.Equal((about, deals), (result.About, result.Deals.Count));
        Assert.Equal(deals, result.DealsWithReason);
    }

    [Fact]
    public void DealsWithReason_AreThoseThatMovedAndThoseAtRisk_EachOnce()
    {
        var company = Company();
        company.Deal("Gone", "Ann", 400, close: "2026-09-10", created: "2026-05-01").Lost("2026-08-22", "Price");
        company.Deal("Cut", "Ann", 400, close: "2026-08-20", created: "2026-05-01").Moves("2026-08-22", amount: 100);
        company.Deal("Overdue", "Ann", 100, close: "2026-08-20", created: "2026-05-01");

        Assert.Equal(3, Ask(company, new() { Kind = "pipeline_review" }).DealsWithReason);
    }

    [Fact]
    public void Question_OfADealThatIsOnlyUnlikely_IsAskedAllTheSame()
    {
        var company = Company();
        company.Deal("Overdue", "Ann", 100, close: "2026-08-20", created: "2026-05-01");
        var deal = company.AsSeenBy("Vera").Deals.AsEnumerable().Single();

        var question = MeetingQuestions.For(new(deal) { About = "unlikely", Reason = "Its chance is 3%." });

        Assert.Equal("what must be true for it to close on that date?", question);
    }

    [Fact]
    public void FirstDeal_IsAskedAboutInTheWordsOfTheTable()
    {
        var company = Company();
        company.Deal("Gone", "Ann", 400, close: "2026-09-10", created: "2026-05-01").Lost("2026-08-22", "Price");

        var result = Ask(company, new() { Kind = "pipeline_review" });
        var ask = result.Findings.Single(finding => finding.Id == "ask");

        Assert.Contains(
            ask.Items[0].Facts,
            fact =>
                fact.Id.EndsWith("question", StringComparison.Ordinal)
                && fact.Value == FactValue.Name(MeetingQuestions.For(result.Deals[0]))
        );
    }

    private static TestCompany Company() =>
        new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");

    private static PrepareMeetingResult Ask(TestCompany company, PrepareMeetingArguments arguments) =>
        new PrepareMeeting().Run(company.AsSeenBy("Vera"), arguments);
}

using RevBot.Data.Book;
using RevBot.Skills.Brief;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;
using RevBot.Skills.Forecast;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Brief;

public sealed class GetBriefTests
{
    private const string Sunday = "2026-11-22";

    [Theory]
    [InlineData("monday", "2026-11-22", "2026-11-09")] // Sunday ends the week of the 16th
    [InlineData("monday", "2026-11-16", "2026-11-09")]
    [InlineData("thursday", "2026-11-19", "2026-11-16")]
    [InlineData("deals", "2026-11-22", "2026-11-16")]
    [InlineData("monthly", "2026-11-22", "2026-11-01")]
    [InlineData("monday", "2026-10-06", "2026-10-01")] // the Monday before lies in the quarter before
    [InlineData("monday", "2026-10-01", "2026-10-01")]
    public void Since_ByKindAndDay_IsTheDayWhoseChangesCountFirst(string kind, string today, string since)
    {
        var brief = Brief(Team(today).AsSeenBy("Mia"), kind);

        Assert.Equal(since, brief.Since);
    }

    [Fact]
    public void Change_OfAWeekWithEverything_AddsUpToTheDifferenceOfTheTwoNumbersToTheCent()
    {
        var book = Team(Sunday).AsSeenBy("Mia");

        var number = Of(Brief(book), StatementKind.Number);

        var parts = number.Items.SelectMany(item => item.Facts);
        var sum = parts
            .Where(fact => fact.Id.EndsWith("_amount", StringComparison.Ordinal))
            .Sum(fact => fact.Value.Number);
        Assert.NotEqual(0, sum);
        Assert.Equal(Number(number, "number_change_end") - Number(number, "number_change_start"), sum);
    }

    [Fact]
    public void Change_PartThatIsLeft_IsDefinedAsTheRest()
    {
        var number = Of(Brief(Team(Sunday).AsSeenBy("Mia")), StatementKind.Number);

        var rest = Assert.Single(number.Items, item => Text(item, "part") == "time, signals and all else");
        Assert.Contains(
            "the rest",
            rest.Facts.Single(fact => fact.Id.EndsWith("_amount", StringComparison.Ordinal)).Source.Definition,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Number_OfABrief_IsThatOfTheFunction()
    {
        var book = Team(Sunday).AsSeenBy("Mia");

        var number = Of(Brief(book), StatementKind.Number);

        var forecast = new GetForecast().Run(book, new());
        Assert.Equal(600_000, Number(number, "number_quota"));
        Assert.All(
            number.Facts.Where(fact => !fact.Id.Contains("change", StringComparison.Ordinal)),
            fact =>
            {
                var id = fact.Id["number_".Length..];
                var same = forecast.Facts.Where(told => told.Value.Equals(fact.Value) && told.Label == fact.Label);
                Assert.True(same.Any(), $"{id} is no fact of get_forecast");
            }
        );
    }

    [Fact]
    public void Questions_ForAManager_AskEachSellerOnceCommitFirst()
    {
        var brief = Brief(Team(Sunday, deals: 8).AsSeenBy("Mia"));

        var questions = Of(brief, StatementKind.Questions);

        var sellers = questions.Items.Select(item => Text(item, "owner")).ToArray();
        Assert.Equal(sellers.Distinct(), sellers);
        Assert.Contains("commit", questions.Items[0].Marks);
        Assert.Equal(["Olaf", "Priya"], sellers.Order(StringComparer.Ordinal));
        var risks = Of(brief, StatementKind.Risks).Items.Select(item => Text(item, "deal"));
        Assert.Empty(risks.Intersect(questions.Items.Select(item => Text(item, "deal"))));
    }

    [Fact]
    public void Questions_WhereTheOnlyRiskIsSaidAlready_AskAboutItAllTheSame()
    {
        var company = new TestCompany(Sunday)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia");
        company
            .Deal("Only", "Priya", 50_000, "Negotiation", "2026-12-10", created: "2026-09-01")
            .NextStep("Call", "2026-11-01");

        var questions = Of(Brief(company.AsSeenBy("Mia")), StatementKind.Questions);

        Assert.Equal("Only", Text(Assert.Single(questions.Items), "deal"));
    }

    [Fact]
    public void Brief_ForARep_IsOfTheOwnDealsAndAsksNobody()
    {
        var brief = Brief(Team(Sunday).AsSeenBy("Priya"));

        Assert.DoesNotContain(brief.Statements, statement => statement.Kind == StatementKind.Questions);
        var shown = string.Join('\n', brief.Facts.Select(fact => FactFormat.Text(fact.Value)));
        Assert.Contains("Priya deal", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Olaf", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Brief_OfATeamOrASeller_IsTheSameAsTheirOwn()
    {
        var company = Team(Sunday).Book();
        var vera = TestCompany.SeenBy(company, "Vera", Sunday);

        var ofTheTeam = new GetBrief(0.01).Run(vera, new() { Team = "DACH" });
        var ofPriya = new GetBrief(0.01).Run(vera, new() { Team = "Priya" });

        var number = Of(Brief(TestCompany.SeenBy(company, "Mia", Sunday)), StatementKind.Number);
        Assert.Equal(Number(number, "number_open"), Number(Of(ofTheTeam, StatementKind.Number), "number_open"));
        Assert.Equal(300_000, Number(Of(ofPriya, StatementKind.Number), "number_quota"));
    }

    [Theory]
    [InlineData("2026-10-01", true)]
    [InlineData("2026-10-07", true)]
    [InlineData("2026-10-08", false)] // the second week
    public void LastQuarter_InTheFirstWeekOnly_IsSaid(string today, bool said)
    {
        var company = Team(today).Quota("Priya", "2026-Q3", 100_000);
        company.Deal("Old win", "Priya", 80_000, close: "2026-09-15").Won("2026-09-15");

        var brief = Brief(company.AsSeenBy("Mia"));

        var last = brief.Statements.SingleOrDefault(statement => statement.Kind == StatementKind.LastQuarter);
        Assert.Equal(said ? 80_000m : null, last is null ? null : Number(last, "last_quarter_closed_won"));
    }

    [Fact]
    public void Brief_WithoutQuota_SaysTheNumberWithoutOne()
    {
        var company = new TestCompany(Sunday).Leader("Vera");
        company.Deal("Only", "Vera", 50_000, "Negotiation", "2026-12-10", created: "2026-09-01");

        var number = Of(Brief(company.AsSeenBy("Vera")), StatementKind.Number);

        Assert.Null(Number(number, "number_quota"));
        Assert.Equal(50_000, Number(number, "number_open"));
    }

    [Fact]
    public void Brief_OfATeamWithoutDeals_StillSaysTheNumberAndTrust()
    {
        var company = new TestCompany(Sunday).Leader("Vera").Manager("Mia", team: "DACH", manager: "Vera");
        company.Deal("Elsewhere", "Vera", 50_000, "Negotiation", "2026-12-10");

        var brief = Brief(company.AsSeenBy("Mia"));

        Assert.Equal(0, Number(Of(brief, StatementKind.Number), "number_closed_won"));
        Assert.Empty(Of(brief, StatementKind.Number).Items);
        Assert.Contains("none", Of(brief, StatementKind.Happened).Marks);
        Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Trust);
    }

    [Fact]
    public void Facts_OfABrief_HaveIdsOfTheirOwn()
    {
        var ids = Brief(Team(Sunday).AsSeenBy("Mia")).Facts.Select(fact => fact.Id).ToArray();

        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Kind_ThatThereIsNot_IsRefusedWithThoseThatThereAre()
    {
        var refusal = Assert.Throws<SkillInputException>(() => Brief(Team(Sunday).AsSeenBy("Mia"), "friday"));

        Assert.Contains("monday, thursday, monthly or deals", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Olaf")] // outside the scope
    [InlineData("Nobody at all")]
    public void Team_OutsideTheScopeOrNowhere_IsRefusedAlike(string team)
    {
        var book = Team(Sunday).AsSeenBy("Priya");

        var refusal = Assert.Throws<SkillInputException>(() => new GetBrief(0.01).Run(book, new() { Team = team }));

        Assert.Contains(team, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(
            refusal.Message.Replace(team, "?", StringComparison.Ordinal),
            Assert
                .Throws<SkillInputException>(() => new GetBrief(0.01).Run(book, new() { Team = "Zzz" }))
                .Message.Replace("Zzz", "?", StringComparison.Ordinal)
        );
    }

    // A manager with two sellers, whose deals have moved since 9 November in every way that counts.
    private static TestCompany Team(string today, int deals = 4)
    {
        var company = new TestCompany(today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Olaf", manager: "Mia")
            .Quota("Priya", "2026-Q4", 300_000)
            .Quota("Olaf", "2026-Q4", 300_000);
        foreach (
            var (owner, place) in new[] { "Priya", "Olaf" }.SelectMany(name =>
                Enumerable.Range(1, deals).Select(n => (name, n))
            )
        )
        {
            var deal = company.Deal(
                $"{owner} deal {place}",
                owner,
                place == 2 ? 115_000 : 40_000 + (place * 7_000),
                place == 2 ? "Negotiation" : "Proposal",
                "2026-12-10",
                created: "2026-06-02"
            );
            Happen(deal.NextStep("Call", "2026-11-01"), place, today);
        }

        return company;
    }

    private static void Happen(TestDeal deal, int place, string today)
    {
        if (string.CompareOrdinal(today, "2026-11-16") < 0)
        {
            return;
        }

        switch (place)
        {
            case 1:
                deal.Moves("2026-11-12", stage: "Negotiation");
                break;
            case 3:
                deal.Moves("2026-11-13", amount: 45_000.37m);
                break;
            case 4:
                deal.Won("2026-11-16");
                break;
        }
    }

    private static GetBriefResult Brief(ScopedBook book, string? kind = null) =>
        new GetBrief(SkillCatalogTolerance).Run(book, new() { Kind = kind });

    private static double SkillCatalogTolerance => new SkillSettings().ReconciliationTolerance;

    private static Statement Of(GetBriefResult brief, StatementKind kind) =>
        Assert.Single(brief.Statements, statement => statement.Kind == kind);

    private static decimal? Number(Statement statement, string id) =>
        statement.Facts.SingleOrDefault(fact => fact.Id == id)?.Value.Number;

    private static string? Text(StatementItem item, string name) =>
        item.Facts.SingleOrDefault(fact => fact.Id.EndsWith("_" + name, StringComparison.Ordinal))?.Value.Text;
}

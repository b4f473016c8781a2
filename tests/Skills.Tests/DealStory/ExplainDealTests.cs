using RevBot.Skills.DealStory;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.DealStory;

/// <summary>One deal of a small company: today is 22 November 2026, in the quarter from October to December.</summary>
public sealed class ExplainDealTests
{
    private const string Today = "2026-11-22";

    [Theory]
    [InlineData("Rollout")]
    [InlineData("rollout ")]
    [InlineData("Acme GmbH")]
    [InlineData("acme")]
    [InlineData("Acme Gmb")]
    public void Deal_IsFoundByItsNameItsAccountTheirBeginningOrANearMiss(string word) =>
        Assert.Equal("Rollout", Explain(Company(), word).Deal.Name);

    [Fact]
    public void Deal_IsFoundByItsId()
    {
        var company = Company();
        var id = Explain(company, "Rollout").Deal.Id;

        Assert.Equal("Rollout", Explain(company, id).Deal.Name);
    }

    [Fact]
    public void Deal_OutsideTheScope_GetsTheAnswerOfOneThatDoesNotExist()
    {
        var company = Company();
        company.Deal("Secret", "Otto", 70_000, close: "2026-12-01");

        var outside = Refusal(company, "Secret", "Priya");
        var missing = Refusal(company, "Nought", "Priya");

        Assert.Equal(missing.Message.Replace("Nought", "Secret", StringComparison.Ordinal), outside.Message);
        Assert.Equal("Secret", Explain(company, "Secret", "Mia").Deal.Name);
    }

    [Fact]
    public void Account_WithSeveralOpenDeals_AsksWhich_LargestFirst()
    {
        var company = Company();
        company.Deal("Extension", "Priya", 300_000, close: "2026-12-01").Account("Acme GmbH");

        var refusal = Refusal(company, "Acme GmbH");

        Assert.Equal("Which deal do you mean by \"Acme GmbH\": Extension or Rollout?", refusal.Message);
        Assert.Equal(["Tell me about Extension", "Tell me about Rollout"], refusal.Options);
    }

    [Fact]
    public void Account_WhoseOnlyDealIsClosed_IsToldHowItEnded()
    {
        var company = Company();
        company
            .Deal("Pilot", "Priya", 20_000, close: "2026-10-30", created: "2026-07-02")
            .Account("Beta AG")
            .Lost("2026-10-30", "Price");

        var answer = Explain(company, "Beta AG");

        Assert.Equal(("lost", "Price", 120), (answer.Deal.Outcome, answer.Deal.LossReason, answer.Deal.AgeDays));
        Assert.Null(answer.Score);
        Assert.Null(answer.NextBestAction);
        Assert.Empty(answer.Signals);
        Assert.Equal("lost", answer.History[0].Kind);
    }

    [Fact]
    public void Deal_WithoutAName_IsAskedFor() =>
        Assert.StartsWith("Which deal?", Refusal(Company(), " ").Message, StringComparison.Ordinal);

    [Fact]
    public void History_TellsEachChangeOnce_NewestFirst()
    {
        var company = Company();
        company
            .Deal("Moving", "Priya", 50_000, "Discovery", "2026-12-10", created: "2026-09-01")
            .Moves("2026-09-20", "Proposal")
            .Moves("2026-10-05", amount: 60_000)
            .Moves("2026-10-20", close: "2027-01-20")
            .Moves("2026-11-02", close: "2026-12-15")
            .Moves("2026-11-03", close: "2026-12-18")
            .Moves("2026-11-10", "Discovery")
            .Moves("2026-11-12", owner: "Otto");

        var history = Explain(company, "Moving", "Mia").History;

        Assert.Equal(
            [
                "2026-11-12 owner Priya > Otto",
                "2026-11-10 stage Proposal > Discovery",
                "2026-11-03 close_date 15 Dec 2026 > 18 Dec 2026",
                "2026-11-02 pull_in 20 Jan 2027 > 15 Dec 2026",
                "2026-10-20 push 10 Dec 2026 > 20 Jan 2027",
                "2026-10-05 amount $50K > $60K",
                "2026-09-20 stage Discovery > Proposal",
                "2026-09-01 created  > Discovery, $50K",
            ],
            history
                .Where(found => found.Kind != "category")
                .Select(found => $"{found.On} {found.Kind} {found.From} > {found.To}")
        );
    }

    // Alike with Rollout (Enterprise, Payroll, 100,000): the twin agrees in all, so 1; half as much is half way to a quarter,
    // so of 2 + 2 + 2 it has 5; another product leaves 4 of 6, another segment too 2 of 6.
    [Fact]
    public void SimilarDeals_AreOrderedByTheWeighedShareOfWhatAgrees()
    {
        var company = Company();
        Closed(company, "Other product", 100_000, "Enterprise", "Hiring").Lost("2026-09-30", "Price");
        Closed(company, "Half", 50_000, "Enterprise", "Payroll").Won("2026-09-30");
        Closed(company, "Only amount", 100_000, "SMB", "Hiring").Lost("2026-09-30");
        Closed(company, "Twin", 100_000, "Enterprise", "Payroll").Won("2026-09-30");

        var similar = Explain(company, "Rollout").Similar;

        Assert.Equal(["Twin", "Half", "Other product", "Only amount"], similar.Deals.Select(deal => deal.Name));
        Assert.Equal([1, 5.0 / 6, 4.0 / 6, 2.0 / 6], similar.Deals.Select(deal => Math.Round(deal.Likeness, 12)), Same);
        Assert.Equal("same segment, product; near in amount", similar.Deals[0].Shared);
        Assert.Equal("same segment, product", similar.Deals[1].Shared);
        Assert.Equal((4, 2), (similar.Closed, similar.Won));
        Assert.Equal("Price", similar.Deals[2].LossReason);
    }

    [Fact]
    public void Impact_OfEachSignal_AddsUpToTheDeals()
    {
        var company = Company();
        company
            .Deal("Ailing", "Priya", 90_000, "Negotiation", "2026-11-10", created: "2026-03-01")
            .Moves("2026-10-20", "Proposal")
            .Activity("2026-04-01", inbound: 1);

        var answer = Explain(company, "Ailing");

        Assert.True(answer.Signals.Count > 2);
        Assert.True(answer.Impact!.Value.Minor > 0);
        Assert.Equal(answer.Impact.Value.Minor, answer.Signals.Sum(signal => signal.Impact!.Value.Minor));
        Assert.Equal(answer.Signals[0].Action, answer.NextBestAction);
    }

    [Fact]
    public void Company_WithTooShortAPast_HasTheStagesChance_AndSaysSo()
    {
        var answer = Explain(Company(), "Rollout");

        Assert.NotNull(answer.Score);
        Assert.Empty(answer.Score.Causes);
        Assert.Null(answer.LikelyClose);
        Assert.Contains(
            answer.Notes,
            note => note.Text.StartsWith("The chance is the stage's", StringComparison.Ordinal)
        );
    }

    private static bool Same(double left, double right) => Math.Abs(left - right) < 1e-9;

    private static TestDeal Closed(TestCompany company, string name, decimal amount, string segment, string product) =>
        company.Deal(name, "Priya", amount, close: "2026-09-30").Segment(segment).Product(product);

    private static TestCompany Company()
    {
        var company = new TestCompany(Today)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Otto", manager: "Mia");
        company
            .Deal("Rollout", "Priya", 100_000, "Proposal", "2026-12-20", created: "2026-11-01")
            .Account("Acme GmbH")
            .Segment("Enterprise")
            .Product("Payroll");
        return company;
    }

    private static ExplainDealResult Explain(TestCompany company, string word, string who = "Vera") =>
        new ExplainDeal().Run(company.AsSeenBy(who), new() { Deal = word });

    private static SkillInputException Refusal(TestCompany company, string word, string who = "Vera") =>
        Assert.Throws<SkillInputException>(() => Explain(company, word, who));
}

using RevBot.Skills.Forecast;
using RevBot.Skills.Scorecards;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Scorecards;

public sealed class GetScorecardsTests
{
    [Fact]
    public void Card_OfASeller_HasWonOpenCreatedAndCoverage()
    {
        // Quarter 3 of 2026 has 92 days; at the close of 15 August 46 of them are gone.
        var company = new TestCompany("2026-08-15")
            .Leader("Vera")
            .Seller("Priya", "Vera")
            .Quota("Priya", "2026-Q3", 1000);
        company.Deal("A", "Priya", 250, created: "2026-02-01").Won("2026-07-20");
        company.Deal("B", "Priya", 300, close: "2026-09-10", created: "2026-07-10");
        company.Deal("C", "Priya", 200, close: "2026-12-10", created: "2026-08-01");

        var card = Assert.Single(Ask(company, new()).Sellers);

        Assert.Equal((250m, 1), (card.Won.Amount, card.WonDeals));
        Assert.Equal((300m, 1), (card.Open.Amount, card.OpenDeals));
        Assert.Equal((500m, 2), (card.Created.Amount, card.CreatedDeals));
        Assert.Equal(0.25, card.Attainment!.Value, 1e-9);
        Assert.Equal(0.5, card.Elapsed!.Value, 1e-9);
        Assert.Equal(0.3, card.Coverage!.Value, 1e-9);
        Assert.Equal(300.0 / 750, card.RemainingCoverage!.Value, 1e-9);
    }

    [Fact]
    public void Ranking_ByWhatWasWon_NamesTheFirstThreeAndTheLast()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera");
        foreach (var (name, amount) in new[] { ("Ann", 100), ("Bo", 400), ("Cy", 200), ("Di", 50), ("Ed", 300) })
        {
            company.Seller(name, "Vera").Deal($"Of {name}", name, amount).Won("2026-07-20");
        }

        var result = new GetScorecards().Run(company.AsSeenBy("Vera"), new() { Focus = "won" });

        var ranking = result.Findings.Single(finding => finding.Id == "won_most");
        Assert.Equal(
            [("Bo", 400m), ("Ed", 300m), ("Cy", 200m), ("Di", 50m)],
            ranking.Items.Select(item => (item.Facts[0].Value.Text!, item.Facts[1].Value.Number))
        );
        Assert.Equal(1, ranking.Weight);
        Assert.DoesNotContain(
            new GetScorecards().Run(company.AsSeenBy("Vera"), new()).Findings,
            finding => finding.Id == "won_most"
        );
    }

    [Fact]
    public void WinRate_IsWonOverClosed_WhoeverElseIsInView()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera").Seller("Ann", "Vera").Seller("Bo", "Vera");
        for (var number = 0; number < 24; number++)
        {
            var deal = company.Deal($"Deal {number}", number < 12 ? "Ann" : "Bo", 100);
            _ = number < 9 ? deal.Won("2026-07-20") : deal.Lost("2026-07-20");
        }

        Assert.Equal(0.75, Ask(company, new()).Sellers.Single(card => card.Seller == "Ann").WinRate!.Value, 1e-12);
    }

    [Fact]
    public void Quota_OfAJoiner_IsForTheDaysOfSelling()
    {
        // From 16 August to 30 September are 46 of 92 days; of these 10 are gone on 25 August.
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Joe", "Vera").Hired("2026-08-16");
        company.Quota("Joe", "2026-Q3", 1000).Deal("A", "Joe", 100, created: "2026-08-17").Won("2026-08-20");

        var card = Assert.Single(Ask(company, new()).Sellers);

        Assert.Equal((1000m, 500m), (card.QuotaAsSet!.Value.Amount, card.Quota!.Value.Amount));
        Assert.Equal("2026-08-16", card.JoinedOn);
        Assert.Equal(0.2, card.Attainment!.Value, 1e-9);
        Assert.Equal(10.0 / 46, card.Elapsed!.Value, 1e-9);
    }

    [Fact]
    public void Quota_OfALeaver_EndsWithTheLastDay()
    {
        // 1 July to 15 August are 46 of 92 days.
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Lea", "Vera");
        company.Hired("2024-01-01", activeTo: "2026-08-15").Quota("Lea", "2026-Q3", 1000);

        var card = Assert.Single(Ask(company, new()).Sellers);

        Assert.Equal((500m, "2026-08-15"), (card.Quota!.Value.Amount, card.LeftOn));
        Assert.Equal(1, card.Elapsed!.Value, 1e-9);
    }

    [Fact]
    public void WhoLeftBeforeThePeriod_HasNoCard()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Lea", "Vera");
        company.Hired("2024-01-01", activeTo: "2026-06-30");

        Assert.Empty(Ask(company, new()).Sellers);
    }

    [Fact]
    public void TakenOver_IsWhatHadAnotherOwnerAtThePeriodsStart()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
        company.Deal("A", "Ann", 300, close: "2026-09-10", created: "2026-05-01").Moves("2026-07-20", owner: "Bob");
        company.Deal("B", "Bob", 200, close: "2026-09-10", created: "2026-05-01");

        var bob = Ask(company, new()).Sellers.Single(card => card.Seller == "Bob");

        Assert.Equal((500m, 300m), (bob.Open.Amount, bob.TakenOver.Amount));
    }

    [Fact]
    public void WinRate_OfElevenClosedDeals_IsNotStated()
    {
        var company = new TestCompany("2026-08-25").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
        Close(company, "Ann", won: 5, lost: 6);
        Close(company, "Bob", won: 3, lost: 9);

        var cards = Ask(company, new()).Sellers.ToDictionary(card => card.Seller, StringComparer.Ordinal);

        Assert.Null(cards["Ann"].WinRate);
        Assert.InRange(cards["Bob"].WinRate!.Value, 0.25, 8.0 / 23);
    }

    [Fact]
    public void Activity_ThatStops_IsTold_AndThatGoesOnIsNot()
    {
        var company = new TestCompany("2026-08-30").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
        var quiet = company.Deal("A", "Ann", 300, close: "2026-09-10", created: "2026-01-05");
        var busy = company.Deal("B", "Bob", 300, close: "2026-09-10", created: "2026-01-05");
        Work(quiet, week => week < 12 ? 5 + (week % 2) : 1);
        Work(busy, week => 5 + (week % 2));

        var result = Ask(company, new() { Focus = "activity" });
        var cards = result.Sellers.ToDictionary(card => card.Seller, StringComparer.Ordinal);

        Assert.True(cards["Ann"].HasGoneQuiet);
        Assert.Equal((1.0, 5.5), (cards["Ann"].Activity!.Value, cards["Ann"].ActivityBefore!.Value));
        Assert.False(cards["Bob"].HasGoneQuiet);
        Assert.Contains(result.Findings, finding => finding is { Id: "quiet", Weight: 1, Items.Count: 1 });
    }

    [Fact]
    public void Teams_OfOneName_AreJudgedByThemselves()
    {
        var company = new TestCompany("2026-08-30").Leader("Vera");
        foreach (var (leader, isQuiet) in new[] { ("Max", true), ("Moe", false) })
        {
            company.Manager(leader, "Blue", "Vera");
            foreach (var name in new[] { $"{leader} 1", $"{leader} 2" })
            {
                company.Seller(name, leader);
                var deal = company.Deal(name, name, 300, close: "2026-09-10", created: "2026-01-05");
                // What the one team does less, the other does more.
                Work(
                    deal,
                    week =>
                        week < 12 ? 5 + (week % 2)
                        : isQuiet ? 1
                        : 10 - (week % 2)
                );
            }
        }

        var team = Assert.Single(Ask(company, new() { Focus = "activity" }).QuietTeams);

        Assert.Equal(("Blue", 1.0, 5.5), (team.Team, team.Activity, team.Before));
    }

    [Fact]
    public void UsuallyCreated_BeginsWithThePerson_NotWithDealsTheyTookOver()
    {
        // From 1 January to 1 July are 181 days; of the quarter 46 are gone.
        var company = new TestCompany("2026-08-15").Leader("Vera").Seller("Joe", "Vera").Hired("2026-01-01");
        company.Deal("Inherited", "Joe", 900, close: "2026-09-10", created: "2025-12-31");
        company.Deal("Own", "Joe", 181, close: "2026-09-10", created: "2026-01-01");

        Assert.Equal(46m, Assert.Single(Ask(company, new()).Sellers).UsuallyCreated!.Value.Amount);
    }

    [Theory]
    [InlineData(299, true)]
    [InlineData(300, false)]
    public void Cover_UnderThreeTimesTheGap_IsThin(int open, bool isThin)
    {
        var company = new TestCompany("2026-08-15").Leader("Vera").Seller("Ann", "Vera").Seller("Bob", "Vera");
        company.Quota("Ann", "2026-Q3", 100).Deal("A", "Ann", open, close: "2026-09-10", created: "2026-07-10");

        var result = Ask(company, new() { Focus = "coverage" });

        Assert.Equal(isThin, result.Findings.Any(finding => finding is { Id: "cover", Items.Count: 1 }));
        Assert.Equal(isThin, result.Sellers.Single(card => card.Seller == "Ann").IsThin);
    }

    [Fact]
    public void Forecast_OfASeller_IsThatOfTheForecastForTheSellerAlone()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera");
        foreach (var name in new[] { "Ann", "Bob" })
        {
            company.Seller(name, "Vera").Quota(name, "2026-Q3", 900);
            Close(company, name, won: name == "Ann" ? 9 : 6, lost: 8);
            company.Deal(name + " 1", name, 400, close: "2026-09-10", created: "2026-06-10");
            company.Deal(name + " 2", name, 150, "Negotiation", close: "2026-09-20", created: "2026-06-10");
        }

        var book = company.AsSeenBy("Vera");
        var cards = new GetScorecards().Run(book, new());

        Assert.Equal(2, cards.Sellers.Count);
        foreach (var card in cards.Sellers)
        {
            var alone = new GetForecast().Run(book, new() { Filter = new() { Owners = [card.Seller] } });
            Assert.Equal(alone.Methods[^1].Amount, card.Forecast);
            Assert.Equal(alone.Range!.ChanceOfQuota!.Value, card.ChanceOfQuota!.Value, 1e-12);
        }
    }

    [Fact]
    public void ChanceOfASeller_IsTheSameForWhoeverAsks()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera").Seller("Ann", "Vera").Quota("Ann", "2026-Q3", 900);
        Close(company, "Ann", won: 9, lost: 8);
        company.Deal("Ann 1", "Ann", 400, close: "2026-09-10", created: "2026-06-10");
        var book = company.Book();

        var byLeader = new GetScorecards().Run(TestCompany.SeenBy(book, "Vera", "2026-08-15"), new()).Sellers[0];
        var bySelf = new GetScorecards().Run(TestCompany.SeenBy(book, "Ann", "2026-08-15"), new()).Sellers[0];

        Assert.Equal(byLeader.ChanceOfQuota, bySelf.ChanceOfQuota);
        Assert.Equal(byLeader.Forecast, bySelf.Forecast);
    }

    [Fact]
    public void Focus_ThatIsUnknown_IsRefusedWithThoseThatAreKnown()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera").Seller("Ann", "Vera");

        var refusal = Assert.Throws<SkillInputException>(() => Ask(company, new() { Focus = "charm" }));

        Assert.Contains("\"charm\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("activity", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutSellers_ThereIsNoCardAndNoFailure()
    {
        var company = new TestCompany("2026-08-15").Leader("Vera");

        var result = Ask(company, new());

        Assert.Empty(result.Sellers);
        Assert.True(result.Flags["nobody"]);
    }

    private static GetScorecardsResult Ask(TestCompany company, GetScorecardsArguments arguments) =>
        new GetScorecards().Run(company.AsSeenBy("Vera"), arguments);

    private static void Close(TestCompany company, string owner, int won, int lost)
    {
        for (var place = 0; place < won + lost; place++)
        {
            var day = new NodaTime.LocalDate(2026, 1, 20).PlusDays(9 * place);
            var deal = company.Deal($"{owner} closed {place}", owner, 100 + place, created: "2025-11-05");
            var on = Data.Calendar.Dates.Iso(day);
            _ = place < won ? deal.Won(on) : deal.Lost(on);
        }
    }

    // Weeks of seven days that end on 30 August 2026; the first of sixteen begins on 11 May.
    private static void Work(TestDeal deal, Func<int, int> count)
    {
        for (var week = 0; week < 16; week++)
        {
            var day = new NodaTime.LocalDate(2026, 5, 11).PlusWeeks(week).PlusDays(2);
            deal.Activity(Data.Calendar.Dates.Iso(day), outbound: count(week));
        }
    }
}

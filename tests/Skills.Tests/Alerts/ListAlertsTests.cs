using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Subscriptions;
using RevBot.Skills.Alerts;
using RevBot.Skills.Risk;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Alerts;

public sealed class ListAlertsTests
{
    private const string Today = "2026-11-22";

    [Fact]
    public void QuietCompany_HasNoAlerts()
    {
        var company = Company();
        company.Deal("Steady", "Ann", 100_000, "Negotiation", "2026-12-15", "2026-10-01");

        Assert.Empty(Run(company).Alerts);
    }

    [Fact]
    public void CommitDeal_PushedToALaterQuarterThisWeek_IsToldWithBothDates()
    {
        var company = Company();
        company
            .Deal("Acme", "Ann", 100_000, "Negotiation", "2026-12-15", "2026-10-01")
            .Moves("2026-11-18", close: "2027-01-20");
        // In the same quarter, and before the week: no alerts.
        company
            .Deal("Near", "Ann", 100_000, "Negotiation", "2026-12-01", "2026-10-01")
            .Moves("2026-11-18", close: "2026-12-20");
        company
            .Deal("Old", "Ann", 100_000, "Negotiation", "2026-12-15", "2026-10-01")
            .Moves("2026-11-02", close: "2027-01-20");

        var alert = Assert.Single(Run(company).Alerts);

        Assert.Equal((AlertKind.Pushed, "Acme (Ann)"), (alert.Kind, alert.Subject));
        Assert.Equal("Pushed from 15 Dec 2026 to 20 Jan 2027.", alert.Sentence);
        Assert.Equal(100_000m, alert.Amount!.Value.Amount);
    }

    [Theory]
    [InlineData(80_000, true)]
    [InlineData(80_001, false)]
    public void CommitDeal_CutByAFifth_IsToldAndByLessIsNot(int now, bool isTold)
    {
        var company = Company();
        company
            .Deal("Acme", "Ann", 100_000, "Negotiation", "2026-12-15", "2026-10-01")
            .Moves("2026-11-18", amount: now);

        Assert.Equal(isTold, Run(company).Alerts.Any(alert => alert.Kind == AlertKind.Cut));
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    public void CommitDeal_PastItsCloseDate_IsOverdueFromTheNextDayOn(string close, bool isTold)
    {
        var company = Company();
        company.Deal("Acme", "Ann", 100_000, "Negotiation", close, "2026-10-01");

        Assert.Equal(isTold, Run(company).Alerts.Any(alert => alert.Kind == AlertKind.Overdue));
    }

    [Theory]
    [InlineData(200_000, true)]
    [InlineData(200_001, false)]
    public void Deal_OutOfCommit_IsToldFromThePersonsOwnAmountOn(int limit, bool isTold)
    {
        var company = Company();
        company
            .Deal("Acme", "Ann", 200_000, "Proposal", "2026-12-15", "2026-10-01")
            .Moves("2026-11-18", close: "2027-01-20");
        var own = new SubscriptionRow
        {
            SellerId = 1,
            Kind = "alerts",
            ChangedAt = 0,
            RecordedAt = 0,
            IsOn = true,
            MinAmountMinor = limit * 100L,
        };

        var result = Skill.Run(company.AsSeenBy("Vic").With(new SubscriptionRecord([own], null)), new());

        Assert.Equal(isTold, result.Alerts.Any(alert => alert.Kind == AlertKind.Pushed));
    }

    [Fact]
    public void WinRate_ThatFellByMoreThanChance_IsTold_AndASmallerFallIsNot()
    {
        // 30 of 60 in the year before; 3 of 30 in the last 91 days: z = -3.7, p = 0.0002, one group.
        Assert.Equal("Enterprise", Assert.Single(Run(Closed(lately: 3)).Alerts, Is(AlertKind.WinRate)).Subject);
        // 12 of 30: 10 points less, which chance shows often.
        Assert.DoesNotContain(Run(Closed(lately: 12)).Alerts, Is(AlertKind.WinRate));
    }

    [Fact]
    public void Activity_OfOneSellerThatFell_IsTold_AndAHolidayOfAllIsNot()
    {
        var alert = Assert.Single(Run(Busy(name => name == "Ann" ? 1 : 10)).Alerts);
        Assert.Equal((AlertKind.Activity, "Ann"), (alert.Kind, alert.Subject));

        Assert.Empty(Run(Busy(_ => 1)).Alerts);
        Assert.Empty(Run(Busy(_ => 10)).Alerts);
    }

    [Fact]
    public void Stalls_AtOneStage_AreToldWhereTheyAreMoreThanEver()
    {
        var company = Stalled(late: 8);

        Assert.Equal("Proposal", Assert.Single(Run(company).Alerts, Is(AlertKind.Stall)).Subject);
        Assert.DoesNotContain(Run(Stalled(late: 1)).Alerts, Is(AlertKind.Stall));
    }

    [Fact]
    public void OnlyNew_LeavesOutWhatWasToldBefore_AndStillSaysWhatHolds()
    {
        var company = Company();
        company.Deal("Acme", "Ann", 100_000, "Negotiation", "2026-11-01", "2026-10-01");
        var all = Run(company);
        var told = SubscriptionRecord.Empty with { ToldAlerts = all.Holding.ToHashSet(StringComparer.Ordinal) };

        var next = Skill.Run(company.AsSeenBy("Vic").With(told), new() { OnlyNew = true });

        Assert.Empty(next.Alerts);
        Assert.Equal(all.Holding, next.Holding);
        Assert.NotEmpty(Skill.Run(company.AsSeenBy("Vic").With(told), new()).Alerts);
    }

    [Theory]
    [InlineData("2026-11-23")]
    [InlineData("last week")]
    public void Since_ThatIsNoDayUpToToday_IsRefused(string since) =>
        Assert.Throws<SkillInputException>(() => Skill.Run(Company().AsSeenBy("Vic"), new() { Since = since }));

    [Fact]
    public void WinRate_OfACountryAndOfASegmentOfItsName_AreTwo()
    {
        var company = Company();
        for (var place = 0; place < 90; place++)
        {
            var (isBefore, on) = (place < 60, place < 60 ? "2026-03-02" : "2026-11-02");
            var isWon = isBefore ? place % 2 == 0 : place < 63;
            var country = company.Deal($"C {place}", "Ann", 10_000, close: on, created: "2026-01-05").Country("FR");
            _ = isWon ? country.Won(on) : country.Lost(on);
            var segment = company.Deal($"S {place}", "Ann", 10_000, close: on, created: "2026-01-05").Segment("France");
            _ = place % 2 == 0 ? segment.Won(on) : segment.Lost(on);
        }

        var alert = Assert.Single(Run(company).Alerts, Is(AlertKind.WinRate));

        Assert.Equal("France", alert.Subject);
        Assert.Contains("of 30 deals closed in the last 91 days", alert.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Silence_AfterTheDataEnd_IsAsLongAsTheRisksSay()
    {
        var company = Company();
        for (var place = 0; place < 24; place++)
        {
            company
                .Deal($"Won {place}", "Bob", 10_000, created: "2026-01-02")
                .Activity("2026-01-05", inbound: 1)
                .Activity("2026-01-12", inbound: 1)
                .Won("2026-01-15");
        }

        company
            .Deal("Acme", "Ann", 100_000, "Negotiation", "2026-12-20", "2026-10-01")
            .Activity("2026-10-20", inbound: 1);
        // 33 days after the last word the data end; whoever asks does so 18 days later.
        var view = company.AsSeenBy("Vic", "2026-12-10");

        var alert = Assert.Single(Skill.Run(view, new()).Alerts, Is(AlertKind.Silent));
        var risk = Assert.Single(new ListRiskDeals().Run(view, new()).Deals);

        Assert.Equal(33, Assert.Single(risk.Signals, signal => signal.Kind == "inactive").Value);
        Assert.Contains("nothing from the buyer for 33 days", alert.Sentence, StringComparison.Ordinal);
    }

    private static Predicate<Alert> Is(AlertKind kind) => alert => alert.Kind == kind;

    private static ListAlerts Skill => new(0.01, TimeSpan.FromDays(10_000));

    private static ListAlertsResult Run(TestCompany company) => Skill.Run(company.AsSeenBy("Vic"), new());

    private static TestCompany Company() =>
        new TestCompany(Today)
            .Leader("Vic")
            .Manager("Max", "Max's team", "Vic")
            .Seller("Ann", "Max")
            .Seller("Bob", "Max");

    private static TestCompany Closed(int lately)
    {
        var company = Company();
        for (var place = 0; place < 60; place++)
        {
            Close(company, $"Before {place}", "2026-03-02", isWon: place % 2 == 0);
        }

        for (var place = 0; place < 30; place++)
        {
            Close(company, $"Lately {place}", "2026-11-02", isWon: place < lately);
        }

        return company;
    }

    private static void Close(TestCompany company, string name, string on, bool isWon)
    {
        var deal = company.Deal(name, "Ann", 10_000, close: on, created: "2026-01-05").Segment("Enterprise");
        _ = isWon ? deal.Won(on) : deal.Lost(on);
    }

    // Ten or so activities a fortnight for each of five people, and so many in the last one.
    private static TestCompany Busy(Func<string, int> lately)
    {
        var company = Company();
        string[] people = ["Ann", "Bob", "Cid", "Dee", "Eve"];
        foreach (var name in people[2..])
        {
            company.Seller(name, "Max");
        }

        var last = new LocalDate(2026, 11, 20);
        foreach (var name in people)
        {
            var deal = company.Deal($"Of {name}", name, 10_000, "Discovery", "2026-12-15", "2026-01-05");
            for (var ago = 1; ago <= 12; ago++)
            {
                deal.Activity(Dates.Iso(last.PlusDays(-14 * ago)), outbound: 10 + (ago % 3));
            }

            deal.Activity(Dates.Iso(last), outbound: lately(name));
        }

        return company;
    }

    // 24 won deals took ten days in Proposal. Of ten open ones some have been there since June; at each earlier moment ten
    // others had just come.
    private static TestCompany Stalled(int late)
    {
        var company = Company();
        for (var place = 0; place < 24; place++)
        {
            company
                .Deal($"Won {place}", "Bob", 10_000, "Discovery", created: "2026-01-02")
                .Moves("2026-01-05", "Proposal")
                .Won("2026-01-15");
        }

        for (var place = 0; place < 10; place++)
        {
            var since = place < late ? "2026-10-01" : "2026-11-20";
            company.Deal($"Open {place}", "Ann", 10_000, "Proposal", "2026-12-30", since);
        }

        for (var moment = 1; moment <= 6; moment++)
        {
            var day = new LocalDate(2026, 11, 22).PlusWeeks(-8 * moment);
            for (var place = 0; place < 10; place++)
            {
                company
                    .Deal(
                        $"Past {moment} {place}",
                        "Ann",
                        10_000,
                        "Proposal",
                        Dates.Iso(day.PlusDays(20)),
                        Dates.Iso(day.PlusDays(-2))
                    )
                    .Lost(Dates.Iso(day.PlusDays(6)));
            }
        }

        return company;
    }
}

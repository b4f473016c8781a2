using NodaTime;
using RevBot.Data.Usage;
using RevBot.Skills.Adoption;
using RevBot.Skills.Tests.Ledgers;

namespace RevBot.Skills.Tests.Adoption;

public sealed class GetAdoptionTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    [Fact]
    public void Shares_OfFiveQuestions_AreThoseWorkedOutByHand()
    {
        // Monday 2 Nov: two answered, one rated up. Sunday 8 Nov, the same week: one asked back.
        // Monday 9 Nov: one declined, one answered and rated down. A thumb is no question; October is another quarter.
        var result = Run(
            Item(2, 1, "answered", "get_forecast", 1),
            Item(2, 2, "answered", "get_pipeline", null),
            Item(8, 2, "asked_back", null, null),
            Item(9, 1, "declined", null, null),
            Item(9, 3, "answered", "get_forecast", -1),
            Item(9, 3, "answered", "manage_feedback", null),
            new(new(2026, 10, 31), 1, "answered", ["get_help"], null)
        );

        Assert.Equal(
            (5, 3, 1, 1, 0),
            (result.Questions, result.Answered, result.AskedBack, result.Declined, result.Failed)
        );
        Assert.Equal(3, result.Users);
        Assert.Equal(3.0 / 5, result.SelfServeShare);
        Assert.Equal(2.0 / 3, result.FeedbackShare);
        Assert.Equal(1.0 / 2, result.ThumbsUpShare);
        Assert.Equal(
            [
                new("2026-10-26", 0, 0, 0),
                new("2026-11-02", 3, 2, 2),
                new("2026-11-09", 2, 1, 2),
                new("2026-11-16", 0, 0, 0),
            ],
            result.Weeks
        );
        Assert.Equal([new("get_forecast", 2), new("get_pipeline", 1)], result.Functions);
    }

    [Fact]
    public void NothingAsked_GivesNoShareAtAll()
    {
        var result = Run();

        Assert.Equal(0, result.Questions);
        Assert.Null(result.SelfServeShare);
        Assert.Null(result.InsightToAction);
        Assert.DoesNotContain(result.Facts, fact => fact.Id == "self_serve");
    }

    [Fact]
    public void InsightToAction_IsActedOnThroughFound()
    {
        var record = new UsageRecord(
            [],
            [new(new(2026, 11, 3), 1, true), new(new(2026, 11, 4), 1, false), new(new(2026, 8, 4), 1, true)]
        );

        Assert.Equal(1.0 / 2, new GetAdoption().Run(ledger.Head.With(record), new()).InsightToAction);
    }

    [Fact]
    public void Dashboards_ThatWereOpened_AreCountedByPersonAndKind()
    {
        // Seller 1 opened theirs twice and the wall once; October is another quarter; nobody has the number -1.
        var (one, other) = (ledger.Head.People.Sellers[0], ledger.Head.People.Sellers[1]);
        var record = UsageRecord.Empty with
        {
            Views =
            [
                new(new(2026, 10, 31), one.Id, "leader"),
                new(new(2026, 11, 2), one.Id, "leader"),
                new(new(2026, 11, 5), one.Id, "wall"),
                new(new(2026, 11, 9), one.Id, "leader"),
                new(new(2026, 11, 9), other.Id, "rep"),
            ],
        };

        var result = new GetAdoption().Run(ledger.Head.With(record), new());

        Assert.Equal((4, 2), (result.Views, result.Viewers));
        Assert.Equal(new GetAdoptionResult.DashboardUse(one.Name, "leader", 2, "2026-11-09"), result.Dashboards[0]);
        Assert.Equal(
            new[] { (one.Name, "wall", 1), (other.Name, "rep", 1) }.Order(),
            result.Dashboards.Skip(1).Select(use => (use.Person, use.Dashboard, use.Views)).Order()
        );
        Assert.Equal(3, result.FindTable("dashboards")!.Rows.Count);
    }

    [Fact]
    public void NothingOpened_GivesNoTableOfDashboards() =>
        Assert.Null(new GetAdoption().Run(ledger.Head.With(UsageRecord.Empty), new()).FindTable("dashboards"));

    private GetAdoptionResult Run(params UsageItem[] messages) =>
        new GetAdoption().Run(ledger.Head.With(new UsageRecord(messages, [])), new());

    private static UsageItem Item(int day, int seller, string outcome, string? function, int? rating) =>
        new(new LocalDate(2026, 11, day), seller, outcome, function is null ? [] : [function], rating);
}

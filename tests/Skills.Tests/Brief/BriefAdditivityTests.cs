using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Brief;
using RevBot.Skills.Deals;
using RevBot.Skills.Forecast;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Tests.Ledgers;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Tests.Brief;

/// <summary>
/// The sums of briefs over the demo company: each kind, for the head of sales, a leader, a manager and a seller, at four
/// moments of two quarters.
/// </summary>
public sealed class BriefAdditivityTests(DemoLedger demo) : IClassFixture<DemoLedger>
{
    private const decimal NoError = 0;

    public static TheoryData<string, int> Briefs()
    {
        var briefs = new TheoryData<string, int>();
        foreach (var kind in Enum.GetValues<BriefKind>())
        {
            for (var moment = 0; moment < Moments.Length; moment++)
            {
                briefs.Add(StatementNames.Key(kind), moment);
            }
        }

        return briefs;
    }

    private static LocalDate[] Moments => [new(2026, 11, 22), new(2026, 11, 4), new(2026, 10, 29), new(2026, 9, 17)];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Happened_NamedAndOthers_AddUpToTheLineAndLinesToAllThatMoved(string kind, int moment)
    {
        foreach (var (_, brief) in Made(kind, moment))
        {
            var happened = Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Happened);
            foreach (var item in happened.Items)
            {
                var named = Enumerable
                    .Range(1, 3)
                    .Select(n => item.NumberOf($"amount_{n}"))
                    .OfType<decimal>()
                    .ToArray();
                Assert.True(named.Length == 0 || Others(item) >= 0);
                Assert.Equal(NoError, named.Length == 0 ? 0 : item.NumberOf("total") - named.Sum() - Others(item));
                Assert.Equal(
                    NoError,
                    named.Length == 0 ? 0 : item.NumberOf("count") - named.Length - (item.NumberOf("rest_count") ?? 0)
                );
            }

            Assert.Equal(Number(happened, "happened_moved"), happened.Items.Sum(item => item.NumberOf("total")));
            Assert.Equal(Number(happened, "happened_deals"), happened.Items.Sum(item => item.NumberOf("count")));
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Number_PartsOfTheChange_AddUpToIt(string kind, int moment)
    {
        foreach (var (_, brief) in Made(kind, moment))
        {
            var number = Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Number);

            var (start, end) = (Number(number, "number_change_start"), Number(number, "number_change_end"));
            Assert.Equal(end - start, number.Items.Sum(item => item.NumberOf("amount")));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Calls_SellersNamedAndOthers_AddUpToTheDifference(int moment)
    {
        foreach (var (book, brief) in Made("thursday", moment))
        {
            var calls = brief.Statements.SingleOrDefault(statement => statement.Kind == StatementKind.Calls);
            if (calls is { Items.Count: > 0 })
            {
                var forecast = new GetForecast().Run(book, new());
                var sum = calls.Items.Sum(item => item.NumberOf("gap")) + (Number(calls, "calls_rest") ?? 0);
                Assert.Equal(forecast.Ensemble!.Amount.Amount - forecast.MethodOf("commit")!.Amount.Amount, sum);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Happened_OfABrief_IsWhatTheFunctionsSay(string kind, int moment)
    {
        foreach (var (book, brief) in Made(kind, moment))
        {
            var happened = Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Happened);
            var changes = new GetPipelineChanges().Run(book, new() { Since = brief.Since });
            foreach (
                var item in happened.Items.Where(item => item.Of("line") is "Pushed out" or "Pulled in" or "Created")
            )
            {
                var line = changes.Lines.Single(line => line.Name == item.Of("line"));
                Assert.Equal(
                    (Math.Abs(line.Amount.Amount), (decimal)line.Deals),
                    (item.NumberOf("total"), item.NumberOf("count"))
                );
            }

            var won = happened.Items.SingleOrDefault(item => item.Of("line") == "Won");
            if (won is not null)
            {
                Assert.Equal(WonSince(book, brief.Since), (won.NumberOf("total"), won.NumberOf("count")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Won_SinceThePeriodBegan_IsTheClosedWonOfTheNumber(string kind, int moment)
    {
        foreach (var (_, brief) in Made(kind, moment))
        {
            var number = Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Number);
            var happened = Assert.Single(brief.Statements, statement => statement.Kind == StatementKind.Happened);
            var won = happened.Items.SingleOrDefault(item => item.Of("line") == "Won");
            if (number.Marks.Contains("from_start") && won is not null)
            {
                Assert.Equal(Number(number, "number_closed_won"), won.NumberOf("total"));
            }
        }
    }

    private static (decimal? Amount, decimal? Count) WonSince(ScopedBook book, string since)
    {
        var days = Period.Between(Dates.FromIso(since)!.Value, book.Today);
        var won = new ListDeals().Run(book, new() { Period = days.Id, Flags = ["won"] });
        return (won.Amount!.Value.Amount, won.Count);
    }

    private IEnumerable<(ScopedBook Book, GetBriefResult Brief)> Made(string kind, int moment)
    {
        foreach (var viewer in Viewers())
        {
            var book = demo.SeenBy(viewer, Moments[moment]);
            yield return (book, new GetBrief(0.01).Run(book, new() { Kind = kind }));
        }
    }

    // The first of each: who sees all, who leads leaders, who leads sellers, who leads nobody.
    private IEnumerable<Data.Book.People.Seller> Viewers()
    {
        var leads = demo.Head.People.Sellers.ToLookup(seller => seller.ManagerId);
        var head = demo.Head.Scope.Viewer;
        var leader = leads[head.Id].First(seller => leads[seller.Id].Any());
        var manager = leads[leader.Id].FirstOrDefault(seller => leads[seller.Id].Any()) ?? leader;
        var rep = leads[manager.Id].First(seller => !leads[seller.Id].Any());
        return [head, leader, manager, rep];
    }

    private static decimal Others(StatementItem item) => item.NumberOf("rest") ?? 0;

    private static decimal? Number(Statement statement, string id) =>
        statement.Facts.SingleOrDefault(fact => fact.Id == id)?.Value.Number;
}

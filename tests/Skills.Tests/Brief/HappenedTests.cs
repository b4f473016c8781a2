using RevBot.Data.Book;
using RevBot.Skills.Brief;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.Brief;

/// <summary>What happened in the week since Monday, 16 November 2026, of deals that are all known.</summary>
public sealed class HappenedTests
{
    private const string Sunday = "2026-11-22";
    private const string Due = "2026-12-10";

    [Fact]
    public void Happened_OfAWeekWithEverything_TellsEachDealInItsLineWithTheReason()
    {
        var happened = Happened(Week().AsSeenBy("Mia"))!;

        Assert.Equal(
            [
                "Lost 300000 in 1: Lost deal (Olaf, 300000, Price)",
                "Won 250000 in 2: Won deal (Priya, 150000, in 77 days); 1 more 100000",
                "Pushed out 90000 in 1: Pushed deal (Priya, 90000, to 15 Jan 2027)",
                "Pulled in 80000 in 1: Pulled deal (Olaf, 80000, from 15 Feb 2027)",
                "All else 105000 in 3:",
            ],
            happened.Items.Select(Said)
        );
        Assert.Equal(825_000, Number(happened, "happened_moved"));
        Assert.Equal(8, Number(happened, "happened_deals"));
    }

    [Fact]
    public void Happened_OfALineOfMany_NamesTheLargestAndSumsUpTheOthers()
    {
        var company = Company();
        for (var n = 1; n <= 9; n++)
        {
            company.Deal($"Deal {n}", "Priya", 1_000.01m * n, "Proposal", Due, created: "2026-11-17");
        }

        var created = Assert.Single(Happened(company.AsSeenBy("Mia"))!.Items);

        Assert.Equal(
            "Created 45000.45 in 9: Deal 9 (Priya, 9000.09, due 10 Dec 2026); Deal 8 (Priya, 8000.08, due 10 Dec 2026); Deal 7 (Priya, 7000.07, due 10 Dec 2026); 6 more 21000.21",
            Said(created)
        );
    }

    [Fact]
    public void Happened_OfAmountsThatChanged_SaysFromWhatToWhat()
    {
        var company = Company();
        company
            .Deal("Raised", "Priya", 100_000, "Proposal", Due, created: "2026-09-01")
            .Moves("2026-11-18", amount: 160_000);
        company
            .Deal("Cut", "Olaf", 100_000, "Proposal", Due, created: "2026-09-01")
            .Moves("2026-11-18", amount: 60_000);

        Assert.Equal(
            [
                "Amount increased 60000 in 1: Raised (Priya, 60000, $100K to $160K)",
                "Amount decreased 40000 in 1: Cut (Olaf, 40000, $100K to $60K)",
            ],
            Happened(company.AsSeenBy("Mia"))!.Items.Select(Said)
        );
    }

    [Fact]
    public void Happened_OfAWeekInWhichNothingDid_IsSaidToBeQuiet()
    {
        var company = Company();
        company.Deal("Still", "Priya", 100_000, "Proposal", Due, created: "2026-09-01");

        var happened = Happened(company.AsSeenBy("Mia"))!;

        Assert.Empty(happened.Items);
        Assert.Contains("none", happened.Marks);
        Assert.Equal(0, Number(happened, "happened_moved"));
    }

    [Theory]
    [InlineData(24_000, true)]
    [InlineData(25_000, false)] // a quarter of what is usual
    public void Happened_AgainstTheWeeksBefore_IsQuietBelowAQuarterOfThem(int amount, bool quiet)
    {
        var company = Company();
        company
            .Deal("Still", "Priya", 500_000, "Proposal", Due, created: "2026-08-01")
            .Moves("2026-08-20", amount: 600_000)
            .Moves("2026-08-21", amount: 650_000);
        foreach (var day in (string[])["2026-10-14", "2026-10-21", "2026-10-28", "2026-11-04", "2026-11-11"])
        {
            company.Deal($"Of {day}", "Priya", 100_000, "Proposal", Due, created: day);
        }

        company.Deal("Of this week", "Priya", amount, "Proposal", Due, created: "2026-11-18");

        var happened = Happened(company.AsSeenBy("Mia"))!;

        Assert.Equal(100_000, Number(happened, "happened_usual"));
        Assert.Equal(quiet, happened.Marks.Contains("quiet"));
    }

    [Fact]
    public void Happened_ForASeller_NamesNoOwnerAndNobodyElsesDeal()
    {
        var happened = Happened(Week().AsSeenBy("Priya"), "deals")!;

        var said = string.Join('\n', happened.Items.Select(Said));
        Assert.Contains("Won deal (150000, in 77 days)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Olaf", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Lost deal", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Head_OfABrief_SaysForWhomWhoseAndWhichDays()
    {
        var head = Statement(Week().AsSeenBy("Mia"), "thursday", StatementKind.Head)!;

        Assert.Equal(["Mia", "DACH", "16 Nov 2026 to 22 Nov 2026"], head.Facts.Take(3).Select(fact => fact.Value.Text));
    }

    private static TestCompany Company() =>
        new TestCompany(Sunday)
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Olaf", manager: "Mia");

    private static TestCompany Week()
    {
        var company = Company();
        TestDeal Deal(string name, string owner, decimal amount, string close = Due, string created = "2026-09-01") =>
            company.Deal(name, owner, amount, "Proposal", close, created: created);

        Deal("Won deal", "Priya", 140_000).Won("2026-11-17", 150_000);
        Deal("Came and won", "Priya", 100_000, created: "2026-11-16").Won("2026-11-19");
        Deal("Lost deal", "Olaf", 300_000).Lost("2026-11-18", "Price");
        Deal("Pushed deal", "Priya", 90_000).Moves("2026-11-18", close: "2027-01-15");
        Deal("Pulled deal", "Olaf", 80_000, close: "2027-02-15").Moves("2026-11-18", close: Due);
        Deal("New deal", "Olaf", 40_000, created: "2026-11-20");
        Deal("Raised deal", "Olaf", 100_000).Moves("2026-11-20", amount: 135_000);
        Deal("Cut deal", "Olaf", 100_000).Moves("2026-11-20", amount: 70_000);
        Deal("Still", "Olaf", 100_000);
        return company;
    }

    private static Statement? Happened(ScopedBook book, string kind = "thursday") =>
        Statement(book, kind, StatementKind.Happened);

    private static Statement? Statement(ScopedBook book, string brief, StatementKind kind) =>
        new GetBrief(0.01)
            .Run(book, new() { Kind = brief })
            .Statements.SingleOrDefault(statement => statement.Kind == kind);

    private static decimal? Number(Statement statement, string id) =>
        statement.Facts.SingleOrDefault(fact => fact.Id == id)?.Value.Number;

    private static string Said(StatementItem item)
    {
        var named = Enumerable
            .Range(1, 3)
            .Where(n => item.Of($"deal_{n}") is not null)
            .Select(n =>
                $"{item.Of($"deal_{n}")} ({string.Join(", ", new[] { item.Of($"owner_{n}"), item.Of($"amount_{n}"), item.Of($"why_{n}") }.OfType<string>())})"
            )
            .Concat(item.Of("rest_count") is { } count ? [$"{count} more {item.Of("rest")}"] : []);
        return $"{item.Of("line")} {item.Of("total")} in {item.Of("count")}: {string.Join("; ", named)}".TrimEnd();
    }
}

using Dapper;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Database;

namespace RevBot.Data.Tests.Book;

public sealed class BookRefreshTests : IDisposable
{
    private readonly DemoBook demo = new();

    [Fact]
    public void Refresh_WhenNothingWasWritten_GivesTheSameBook() =>
        Assert.Same(demo.Book, demo.Loader.Refresh(demo.Book, CancellationToken.None));

    [Fact]
    public void Refresh_AfterDealsChangedAndCameAndWent_IsAsIfLoadedAnew()
    {
        var before = Text(demo.Book);
        WriteChanges();

        var refreshed = demo.Loader.Refresh(demo.Book, CancellationToken.None);

        Assert.Equal(Text(demo.Loader.Load(CancellationToken.None)), Text(refreshed));
        Assert.NotEqual(before, Text(refreshed));
        Assert.Equal(before, Text(demo.Book));
    }

    [Fact]
    public void Refresh_AfterChanges_ShowsThem()
    {
        WriteChanges();
        var refreshed = demo.Loader.Refresh(demo.Book, CancellationToken.None);
        var view = refreshed.For(refreshed.ScopeOf(DemoBook.Head(refreshed)), demo.Now);

        Assert.Equal("Renamed", view.Deals.AsEnumerable().Single(deal => deal.Id == IdOf(10)).Name);
        Assert.Equal("Brand new", view.Find("NEW-1")!.Value.Name);
        Assert.Null(view.Find(IdOf(20)));
    }

    [Fact]
    public void Refresh_AfterAnAmountChanged_SharesTheTablesThatDidNot()
    {
        using (var connection = demo.Database.Open())
        {
            connection.Execute(
                """
                INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) VALUES (@revision, 'sync', 'test', 'done', 0, 0);
                UPDATE opportunity SET revision = @revision WHERE id = 10;
                UPDATE opportunity_version SET amount_minor = 4711 WHERE opportunity_id = 10;
                """,
                new { revision = demo.Book.Revision + 1 }
            );
        }

        var refreshed = demo.Loader.Refresh(demo.Book, CancellationToken.None);

        Assert.Same(demo.Book.Data.Activities, refreshed.Data.Activities);
        Assert.Same(demo.Book.Data.Contacts, refreshed.Data.Contacts);
        Assert.NotSame(demo.Book.Data.Versions, refreshed.Data.Versions);
        Assert.Equal(Text(demo.Loader.Load(CancellationToken.None)), Text(refreshed));
    }

    /// <summary>The data are the same and known up to later; what was worked out of them stays.</summary>
    [Fact]
    public void Refresh_AfterASyncThatFoundNoChange_IsOfTheSameRevisionAndKnownUpToLater()
    {
        var day = demo.Book.Company.DayOf(demo.Now);
        var before = demo.Book.Norms(day);
        var last = demo.Book.Data.SyncRuns[^1];
        AddUnchanged(last.Id + 1, last.FinishedAt + Duration.FromSeconds(1));

        var refreshed = demo.Loader.Refresh(demo.Book, CancellationToken.None);

        Assert.Equal(demo.Book.Revision, refreshed.Revision);
        Assert.Equal(last.FinishedAt + Duration.FromSeconds(1), refreshed.Data.SyncRuns[^1].KnownTo);
        Assert.Equal(last.Id, demo.Book.Data.SyncRuns[^1].Id);
        Assert.Same(demo.Book.Data.Versions, refreshed.Data.Versions);
        Assert.Same(before, refreshed.Norms(day));
        Assert.Same(refreshed, demo.Loader.Refresh(refreshed, CancellationToken.None));
        Assert.Equal(refreshed.Data.SyncRuns, demo.Loader.Load(CancellationToken.None).Data.SyncRuns);
    }

    /// <summary>On another day the same rows say something else: what stood still until then goes on.</summary>
    [Fact]
    public void Refresh_AfterASyncOfTheNextDay_WorksOutAnew()
    {
        using (var connection = demo.Database.Open())
        {
            // The demo company's clock stands; a CRM's does not.
            connection.Execute("DELETE FROM setting WHERE name = @FrozenOn", new { Settings.FrozenOn });
        }

        var book = demo.Loader.Load(CancellationToken.None);
        var day = book.Company.DayOf(demo.Now);
        var before = book.Norms(day);
        var last = book.Data.SyncRuns[^1];
        AddUnchanged(last.Id + 1, last.FinishedAt + Duration.FromDays(1));

        var refreshed = demo.Loader.Refresh(book, CancellationToken.None);

        Assert.Equal(book.Revision, refreshed.Revision);
        Assert.NotEqual(book.DataEnd, refreshed.DataEnd);
        Assert.NotSame(before, refreshed.Norms(day));
    }

    public void Dispose() => demo.Dispose();

    private void AddUnchanged(long id, Instant at)
    {
        using var connection = demo.Database.Open();
        connection.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at, newest_change_at) VALUES (@id, 'sync', 'crm', 'unchanged', @at, @at, @at)",
            new { id, at = Dates.ToMicros(at) }
        );
    }

    private string Text(DealBook book) => BookText.Of(book.For(book.ScopeOf(DemoBook.Head(book)), demo.Now));

    private string IdOf(int id)
    {
        using var connection = demo.Database.Open();
        return connection.ExecuteScalar<string>("SELECT crm_id FROM opportunity WHERE id = @id", new { id })!;
    }

    // A deal renamed with a new version and an activity, one deleted, one added: by the next loading.
    private void WriteChanges()
    {
        var revision = demo.Book.Revision + 1;
        var at = Dates.ToMicros(demo.Now) - 1000;
        using var connection = demo.Database.Open();
        connection.Execute(
            """
            INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) VALUES (@revision, 'sync', 'test', 'done', @at, @at);
            UPDATE opportunity SET name = 'Renamed', revision = @revision WHERE id = 10;
            UPDATE opportunity SET deleted_at = @at, revision = @revision WHERE id = 20;
            UPDATE opportunity_version SET valid_to = @at WHERE opportunity_id = 10 AND valid_to IS NULL;
            INSERT INTO opportunity_version
              SELECT opportunity_id, number + 1, @at, NULL, @at, 123456, currency, stage_id, category, close_on, owner_id
              FROM opportunity_version WHERE opportunity_id = 10 ORDER BY number DESC LIMIT 1;
            INSERT INTO activity_day (opportunity_id, day, outbound, inbound, meetings) VALUES (10, 20261122, 1, 2, 3)
              ON CONFLICT (opportunity_id, day) DO UPDATE SET inbound = 2;
            INSERT INTO opportunity (id, crm_id, name, created_at, revision)
              SELECT MAX(id) + 1, 'NEW-1', 'Brand new', @at, @revision FROM opportunity;
            INSERT INTO opportunity_version
              SELECT (SELECT MAX(id) FROM opportunity), 1, @at, NULL, @at, 777, 'USD', stage_id, category, close_on, owner_id
              FROM opportunity_version WHERE opportunity_id = 11 AND number = 1;
            """,
            new { revision, at }
        );
    }
}

using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Bot.Server;
using RevBot.Data.Book.Loading;

namespace RevBot.Bot.Tests.Server;

public sealed class BookKeeperTests : IDisposable
{
    private readonly DemoFile demo = new();

    public void Dispose() => demo.Dispose();

    [Fact]
    public async Task Keeper_OverADatabaseThatCannotBeRead_LogsItOnceAndGoesOnTrying()
    {
        demo.Execute("DROP TABLE crm_mirror");
        var books = new BookHost(new BookLoader(demo.Database, CompanyDefaults.Plain));
        var (time, log) = (new HurryingTime(rounds: 5), new CapturedLog<BookRefreshService>());
        using var keeper = new BookRefreshService(books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        var failed = Assert.Single(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Equal([3, 99], log.Ids);
        Assert.DoesNotContain("crm_mirror", failed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeper_WithTheFileGone_MakesNoneAndKeepsTheBook()
    {
        var house = demo.House();
        var book = house.Books.Current(CancellationToken.None);
        File.Delete(demo.Path);
        var (time, log) = (new HurryingTime(rounds: 3), new CapturedLog<BookRefreshService>());
        using var keeper = new BookRefreshService(house.Books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        Assert.Same(book, house.Books.Current(CancellationToken.None));
        Assert.False(File.Exists(demo.Path));
    }

    [Fact]
    public async Task Keeper_AfterALoading_SwapsTheNewBookInAndSaysHowMuch()
    {
        var house = demo.House();
        var first = house.Books.Current(CancellationToken.None);
        demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'sync', 'crm', 'done', MAX(started_at), MAX(finished_at) FROM sync_run"
        );
        var (time, log) = (new HurryingTime(rounds: 3), new CapturedLog<BookRefreshService>());
        using var keeper = new BookRefreshService(house.Books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal(first.Revision + 1, house.Books.Current(CancellationToken.None).Revision);
        Assert.Equal(2, Assert.Single(log.Ids));
    }

    /// <summary>Nobody is told of a new book where a sync found no change; how fresh the data are is known all the same.</summary>
    [Fact]
    public async Task Keeper_AfterASyncThatFoundNoChange_TellsNobody()
    {
        var house = demo.House();
        var first = house.Books.Current(CancellationToken.None);
        var swapped = house.Books.Swapped;
        demo.Execute(
            "INSERT INTO sync_run (id, kind, source, status, started_at, finished_at) SELECT MAX(id) + 1, 'sync', 'crm', 'unchanged', MAX(started_at), MAX(finished_at) + 1000000 FROM sync_run"
        );
        var (time, log) = (new HurryingTime(rounds: 3), new CapturedLog<BookRefreshService>());
        using var keeper = new BookRefreshService(house.Books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        var now = house.Books.Current(CancellationToken.None);
        Assert.Equal(first.Revision, now.Revision);
        Assert.NotSame(first, now);
        Assert.False(swapped.IsCompleted);
        Assert.Empty(log.Ids);
    }
}

using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
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
        var (time, log) = (new HurryingTime(rounds: 5), new Entries());
        using var keeper = new BookRefreshService(books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal(3, Assert.Single(log.Ids));
    }

    [Fact]
    public async Task Keeper_WithTheFileGone_MakesNoneAndKeepsTheBook()
    {
        var house = demo.House();
        var book = house.Books.Current(CancellationToken.None);
        File.Delete(demo.Path);
        var (time, log) = (new HurryingTime(rounds: 3), new Entries());
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
        var (time, log) = (new HurryingTime(rounds: 3), new Entries());
        using var keeper = new BookRefreshService(house.Books, demo.Database, new BotClock(time, null), time, log);

        await keeper.StartAsync(CancellationToken.None);
        await time.Done;
        await keeper.StopAsync(CancellationToken.None);

        Assert.Equal(first.Revision + 1, house.Books.Current(CancellationToken.None).Revision);
        Assert.Equal(2, Assert.Single(log.Ids));
    }

    /// <summary>A clock whose waits are over at once, for so many rounds; the next wait never ends.</summary>
    private sealed class HurryingTime(int rounds) : TimeProvider
    {
        private readonly TaskCompletionSource done = new();
        private int left = rounds;

        public Task Done => done.Task.WaitAsync(TimeSpan.FromSeconds(30));

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var goesOn = Interlocked.Decrement(ref left) > 0;
            if (!goesOn)
            {
                done.TrySetResult();
            }

            return base.CreateTimer(callback, state, goesOn ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, period);
        }
    }

    private sealed class Entries : ILogger<BookRefreshService>
    {
        public ConcurrentQueue<int> Ids { get; } = new();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Ids.Enqueue(eventId.Id);
    }
}

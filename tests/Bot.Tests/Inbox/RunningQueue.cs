using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using RevBot.Bot.Configuration;
using RevBot.Bot.Inbox;
using RevBot.Bot.Inbox.Queue;
using RevBot.Data.Database;

namespace RevBot.Bot.Tests.Inbox;

/// <summary>A queue that runs over a database of the test's own.</summary>
internal sealed class RunningQueue : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private RunningQueue(TurnQueue queue) => Queue = queue;

    public TurnQueue Queue { get; }

    public static RunningQueue Of(
        IDatabase database,
        ITurnHandler handler,
        IChannel channel,
        TurnSettings? settings = null,
        ILogger? logger = null
    ) => new(new(database, handler, [channel], settings ?? new(), TimeProvider.System, logger ?? NullLogger.Instance));

    public static async Task<RunningQueue> StartAsync(
        IDatabase database,
        ITurnHandler handler,
        IChannel channel,
        TurnSettings? settings = null,
        ILogger? logger = null
    )
    {
        var running = Of(database, handler, channel, settings, logger);
        await running.Queue.StartAsync(CancellationToken.None);
        return running;
    }

    public Task<bool> PutAsync(IncomingTurn turn) => Queue.PutAsync(turn, CancellationToken.None);

    public Task StopAsync(TimeSpan patience) => Queue.StopAsync(new CancellationTokenSource(patience).Token);

    /// <summary>Waits until something holds, at most for a while.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < Patience, "It did not come about.");
            await Task.Delay(5);
        }
    }

    public ValueTask DisposeAsync() => Queue.DisposeAsync();
}

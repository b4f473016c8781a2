using System.Data.Common;
using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>
/// While the bot serves: sends what is due, once a minute. What goes wrong is logged once for each kind and tried again a
/// minute later.
/// </summary>
internal sealed class DeliveryService(
    BookHost books,
    DeliveryRun run,
    BotClock clock,
    TimeProvider time,
    ILogger<DeliveryService> logger
) : BackgroundService
{
    private string? lastFailure;
    private bool isFrozen;

    /// <summary>How long after a round the next one begins.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (books.IsLoaded && IsRunning(stoppingToken))
            {
                await RunAsync(stoppingToken);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private bool IsRunning(CancellationToken cancellation)
    {
        var stands = clock.Given is null && books.Current(cancellation).Company.FrozenOn is not null;
        if (stands && !isFrozen)
        {
            Log.Frozen(logger);
        }

        isFrozen = stands;
        return !stands;
    }

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await run.RunAsync(cancellation);
            lastFailure = null;
        }
        catch (Exception problem) when (problem is DbException or DatabaseException or InvalidOperationException)
        {
            if (lastFailure != problem.GetType().Name)
            {
                lastFailure = problem.GetType().Name;
                Log.RunFailed(logger, time, problem);
            }
        }
    }
}

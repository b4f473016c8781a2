using NodaTime;
using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Data.Calendar;
using RevBot.Data.Connectors;
using RevBot.Data.Database;
using RevBot.Data.Import;
using RevBot.Data.State.Runs;

namespace RevBot.Bot.Delivery.Syncing;

/// <summary>
/// While the bot serves: syncs when it is due, and brings the book up to date after it. Of several processes on one
/// database the one that has the lock syncs; what is due stands in the database, so the others find nothing to do.
/// </summary>
internal sealed class SyncService(
    SyncRunner runner,
    IDatabase database,
    BookHost books,
    BotClock clock,
    TimeProvider time,
    ILogger<SyncService> logger
) : BackgroundService
{
    private readonly SyncRunRepository runs = new(database);

    /// <summary>When the last one of this process failed: what cannot be noted in the database is not tried all the time.</summary>
    private Instant? failedAt;

    /// <summary>Whether the last look at the database failed; it is logged once.</summary>
    private bool isBlind;

    /// <summary>How long after a look the next one is.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (runner.DueAt(null) is null)
        {
            return;
        }

        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (IsDue())
            {
                // A sync waits by holding a thread; those of the pool are for questions.
                await Task.Factory.StartNew(
                    () => Sync(stoppingToken),
                    stoppingToken,
                    TaskCreationOptions.LongRunning,
                    TaskScheduler.Default
                );
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private bool IsDue()
    {
        try
        {
            // A file that somebody removed is not to be made anew by looking at it.
            database.RequireFile();
            var noted = runs.FindLast(runner.Source!)?.FinishedAt is { } at ? Dates.FromMicros(at) : (Instant?)null;
            var last = noted is { } one && failedAt is { } other ? Instant.Max(one, other) : noted ?? failedAt;
            isBlind = false;
            return runner.DueAt(last) <= clock.Machine;
        }
#pragma warning disable CA1031 // Whatever it is, the bot goes on answering and the next round tries again.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            if (!isBlind)
            {
                Log.SyncFailed(logger, problem.GetType().Name);
            }

            isBlind = true;
            return false;
        }
    }

    private void Sync(CancellationToken cancellation)
    {
        try
        {
            var summary = runner.Run(isFull: false, isTrial: false, new RejectLimit(), null, cancellation);
            Log.Synced(
                logger,
                summary.FromCrm,
                summary.Load?.Loaded ?? 0,
                summary.Calls,
                (long)summary.Elapsed.TotalMilliseconds
            );
            books.Refresh(clock, cancellation);
        }
        catch (SyncException problem) when (problem.IsRunning)
        {
            // Another process is at it.
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the bot goes on answering and the next round tries again.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            failedAt = clock.Machine;
            // Its words may be those of the data; doctor tells them to whoever may look.
            Log.SyncFailed(logger, problem.GetType().Name);
        }
    }
}

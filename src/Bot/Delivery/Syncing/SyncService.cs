using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Data.Calendar;
using RevBot.Data.Connectors;
using RevBot.Data.Connectors.Salesforce;
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

    /// <summary>How long after a look the next one is.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            // A sync waits by holding a thread; those of the pool are for questions.
            await Task.Factory.StartNew(
                () => RunIfDue(stoppingToken),
                stoppingToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default
            );
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private void RunIfDue(CancellationToken cancellation)
    {
        try
        {
            // A file that somebody removed is not to be made anew by looking at it.
            database.RequireFile();
            var last = runs.FindLast(SalesforceSource.SourceName)?.FinishedAt;
            if (runner.DueAt(last is { } at ? Dates.FromMicros(at) : null) is { } due && due <= clock.Machine)
            {
                var summary = runner.Run(isFull: false, isTrial: false, new RejectLimit(), null, cancellation);
                Log.Synced(
                    logger,
                    summary.Read,
                    summary.Load?.Loaded ?? 0,
                    summary.Calls,
                    (long)summary.Elapsed.TotalMilliseconds
                );
                books.Refresh(clock, cancellation);
            }
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
            // Its words may be those of the data; doctor tells them to whoever may look.
            Log.SyncFailed(logger, problem.GetType().Name);
        }
    }
}

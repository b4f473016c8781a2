using System.Data.Common;
using RevBot.Bot.Book;
using RevBot.Data.Database;

namespace RevBot.Bot.Delivery;

/// <summary>
/// While the bot serves: stores each week's forecast soon after the week is over. What goes wrong is logged once for each
/// kind and tried again an hour later; questions never wait for it.
/// </summary>
internal sealed class ForecastSnapshotService(
    BookHost books,
    ForecastSnapshotWriter run,
    TimeProvider time,
    ILogger<ForecastSnapshotService> logger
) : BackgroundService
{
    private string? lastFailure;

    /// <summary>How long after a round the next one begins.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromHours(1);

    /// <summary>How long while no book is loaded.</summary>
    public static TimeSpan ShortPause { get; } = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            if (books.IsLoaded)
            {
                Store(stoppingToken);
            }

            await Task.Delay(books.IsLoaded ? Pause : ShortPause, time, stoppingToken);
        }
    }

    private void Store(CancellationToken cancellation)
    {
        try
        {
            var stored = run.Store(again: false, cancellation);
            if (stored.Rows > 0)
            {
                LearningLog.WeekStored(logger, stored.Day, stored.Rows, stored.Scopes);
            }

            lastFailure = null;
        }
        catch (Exception problem) when (problem is DbException or DatabaseException or InvalidOperationException)
        {
            if (lastFailure != problem.GetType().Name)
            {
                lastFailure = problem.GetType().Name;
                LearningLog.WeekNotStored(logger, time, problem);
            }
        }
    }
}

using System.Diagnostics;
using RevBot.Bot.Book;
using RevBot.Bot.Configuration;
using RevBot.Data.Database;

namespace RevBot.Bot.Server;

/// <summary>
/// Loads the book when the server starts and brings it up to date once a minute. What goes wrong is logged once for each
/// cause, and tried again: a database that comes back is found by itself.
/// </summary>
internal sealed class BookRefreshService(
    BookHost books,
    IDatabase database,
    BotClock clock,
    TimeProvider time,
    ILogger<BookRefreshService> logger
) : BackgroundService
{
    private string? lastFailure;

    /// <summary>How long after a round the next one begins.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(1);

    /// <summary>How long after a round that could not load any book.</summary>
    public static TimeSpan ShortPause { get; } = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Loading is work without waiting: it must not hold up the start of the server.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            Refresh(stoppingToken);
            await Task.Delay(books.IsLoaded ? Pause : ShortPause, time, stoppingToken);
        }
    }

    private void Refresh(CancellationToken cancellation)
    {
        try
        {
            database.RequireFile();
            var (first, started) = (!books.IsLoaded, Stopwatch.GetTimestamp());
            if (books.Refresh(clock, cancellation))
            {
                LogLoaded(first, (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds, cancellation);
            }

            if (lastFailure is not null)
            {
                lastFailure = null;
                Log.RefreshRecovered(logger);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
#pragma warning disable CA1031 // Whatever it is, the last book goes on answering and the next round tries again.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailureOnce(problem);
        }
    }

    private void LogLoaded(bool first, long elapsed, CancellationToken cancellation)
    {
        var book = books.Current(cancellation);
        if (first)
        {
            Log.BookLoaded(logger, book.Revision, book.DealCount, elapsed);
        }
        else
        {
            Log.BookRefreshed(logger, book.Revision, book.DealCount, elapsed);
        }
    }

    private void LogFailureOnce(Exception problem)
    {
        var cause = $"{problem.GetType().FullName}: {problem.Message}";
        if (string.Equals(cause, lastFailure, StringComparison.Ordinal))
        {
            return;
        }

        lastFailure = cause;
        Log.RefreshFailed(logger, cause, books.IsLoaded ? Pause : ShortPause, problem);
    }
}

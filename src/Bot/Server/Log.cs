using RevBot.Bot.Inbox;
using RevBot.Data.Database;

namespace RevBot.Bot.Server;

/// <summary>What serving logs: ids, counts and durations, never what anybody asked or is called.</summary>
internal static partial class Log
{
    /// <summary>
    /// Logs that the book could not be brought up to date, as <see cref="Failure"/> allows; what the database says for people
    /// is said.
    /// </summary>
    /// <param name="logger">Where.</param>
    /// <param name="cause">The same cause has the same reference.</param>
    /// <param name="wait">Until the next try.</param>
    /// <param name="problem">What was thrown.</param>
    public static void RefreshFailed(ILogger logger, string cause, TimeSpan wait, Exception problem)
    {
        var failure = Failure.Of(cause, problem);
        var said = problem is DatabaseException ? problem.Message : failure.Kind;
        RefreshFailed(logger, failure.Reference, wait.TotalSeconds, said, failure.Place);
        failure.LogInFull(logger, problem);
    }

    /// <summary>Logs that a request broke off, as <see cref="Failure"/> allows.</summary>
    /// <param name="logger">Where.</param>
    /// <param name="reference">What the caller was told.</param>
    /// <param name="problem">What was thrown.</param>
    public static void RequestFailed(ILogger logger, string reference, Exception problem)
    {
        var failure = Failure.Of(reference, problem) with { Reference = reference };
        RequestFailed(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Book loaded: revision {Revision}, {Deals} deals, in {ElapsedMs} ms"
    )]
    public static partial void BookLoaded(ILogger logger, long revision, int deals, long elapsedMs);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Information,
        Message = "Book refreshed: revision {Revision}, {Deals} deals, in {ElapsedMs} ms"
    )]
    public static partial void BookRefreshed(ILogger logger, long revision, int deals, long elapsedMs);

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Error,
        Message = "Book not refreshed (reference {Reference}); answers go on from the last one, the next try is in {WaitSeconds} s: {Problem} at {Where}"
    )]
    private static partial void RefreshFailed(
        ILogger logger,
        string reference,
        double waitSeconds,
        string problem,
        string where
    );

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Book can be refreshed again")]
    public static partial void RefreshRecovered(ILogger logger);

    [LoggerMessage(
        EventId = 5,
        Level = LogLevel.Error,
        Message = "Request failed (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void RequestFailed(ILogger logger, string reference, string problem, string where);
}

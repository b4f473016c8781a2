namespace RevBot.Bot.Server;

/// <summary>What serving logs: ids, counts and durations, never what anybody asked or is called.</summary>
internal static partial class Log
{
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
        Message = "Book not refreshed (reference {Reference}); answers go on from the last one, the next try is in {WaitSeconds} s"
    )]
    public static partial void RefreshFailed(ILogger logger, string reference, double waitSeconds, Exception problem);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Book can be refreshed again")]
    public static partial void RefreshRecovered(ILogger logger);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "Request failed (reference {Reference})")]
    public static partial void RequestFailed(ILogger logger, string reference, Exception problem);
}

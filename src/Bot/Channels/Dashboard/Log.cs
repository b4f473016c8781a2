namespace RevBot.Bot.Channels.Dashboard;

/// <summary>What the dashboard logs: functions and reasons, never names or figures.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Error,
        Message = "A block of the dashboard failed: {Function} (reference {Reference})"
    )]
    public static partial void BlockFailed(ILogger logger, string function, string reference, Exception problem);
}

namespace RevBot.Bot.Inbox;

/// <summary>Logs exceptions themselves, at Trace, the only level that may have them.</summary>
internal static partial class FailureLog
{
    [LoggerMessage(EventId = 99, Level = LogLevel.Trace, Message = "Reference {Reference} in full")]
    public static partial void InFull(ILogger logger, string reference, Exception problem);
}

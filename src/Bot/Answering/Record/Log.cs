namespace RevBot.Bot.Answering.Record;

/// <summary>What recording logs.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 20,
        Level = LogLevel.Warning,
        Message = "Questions cannot be recorded in the database ({Problem}); answers go on. This is said once"
    )]
    public static partial void RecordNotKept(ILogger logger, string problem);
}

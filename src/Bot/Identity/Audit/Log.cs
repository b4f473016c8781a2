namespace RevBot.Bot.Identity.Audit;

/// <summary>What the audit logs.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 90,
        Level = LogLevel.Information,
        Message = "{Count} entries of the audit were older than {Days} days and are deleted"
    )]
    public static partial void Forgotten(ILogger logger, int count, int days);

    [LoggerMessage(
        EventId = 91,
        Level = LogLevel.Warning,
        Message = "Old entries of the audit could not be deleted: {Problem}; tried again in a day"
    )]
    public static partial void NotForgotten(ILogger logger, string problem);
}

namespace RevBot.Bot.Channels.Teams;

/// <summary>What Teams logs: reasons and counts, never tokens, texts, names or ids of people.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Information,
        Message = "Teams is off: RevBot:Teams:AppId is not set, so /api/messages answers Bot Framework clients of this machine only, over the demo company"
    )]
    public static partial void Off(ILogger logger);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Information,
        Message = "Teams is on: /api/messages takes activities of bot {AppId}; replies go to {Hosts}"
    )]
    public static partial void On(ILogger logger, string appId, string hosts);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "Activity refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "Activities cannot be verified: {Reason}")]
    public static partial void NoKeys(ILogger logger, string reason);

    [LoggerMessage(
        EventId = 5,
        Level = LogLevel.Information,
        Message = "A conversation has blocked or removed the bot"
    )]
    public static partial void Blocked(ILogger logger);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "Teams did not show something: {Reason}")]
    public static partial void NotShown(ILogger logger, string reason);

    /// <summary>Logs that a link to a file could not be sent, as <see cref="Inbox.Failure"/> allows.</summary>
    public static void LinkNotSent(ILogger logger, string turn, Exception problem)
    {
        var failure = Inbox.Failure.Of(turn, problem);
        LinkNotSent(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 8,
        Level = LogLevel.Warning,
        Message = "The link to a file could not be sent (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void LinkNotSent(ILogger logger, string reference, string problem, string where);

    [LoggerMessage(EventId = 7, Level = LogLevel.Debug, Message = "Activity {Type} {Outcome}")]
    public static partial void Taken(ILogger logger, string type, string outcome);
}

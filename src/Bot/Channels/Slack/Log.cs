namespace RevBot.Bot.Channels.Slack;

/// <summary>What the Slack channel logs: ids, methods and Slack's own words for errors, never what anybody said.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 30, Level = LogLevel.Warning, Message = "Slack request refused at {Path}: {Reason}")]
    public static partial void RequestRefused(ILogger logger, string path, string reason);

    [LoggerMessage(
        EventId = 31,
        Level = LogLevel.Information,
        Message = "Slack's {Method} is tried again after {Error} (attempt {Attempt})"
    )]
    public static partial void CallRepeated(ILogger logger, string method, string error, int attempt);

    [LoggerMessage(
        EventId = 32,
        Level = LogLevel.Warning,
        Message = "Slack request put off, Slack will send it again: {Method} said {Error}"
    )]
    public static partial void PutOff(ILogger logger, string method, string error);

    [LoggerMessage(
        EventId = 33,
        Level = LogLevel.Information,
        Message = "Blocks refused by Slack ({Error}); plainer ones are sent from now on: {Richness}"
    )]
    public static partial void PlainerBlocks(ILogger logger, string error, Blocks.BlockSupport richness);

    [LoggerMessage(EventId = 34, Level = LogLevel.Information, Message = "Slack's {Method} left out: {Error}")]
    public static partial void BackgroundCallSkipped(ILogger logger, string method, string error);

    [LoggerMessage(
        EventId = 35,
        Level = LogLevel.Warning,
        Message = "Slack event of workspace {Team} not answered: it is not one of RevBot:Slack:TeamId"
    )]
    public static partial void ForeignTeam(ILogger logger, string team);

    [LoggerMessage(
        EventId = 36,
        Level = LogLevel.Information,
        Message = "Slack person {Person} not answered: no full member of this workspace"
    )]
    public static partial void OutsiderRefused(ILogger logger, string person);

    [LoggerMessage(
        EventId = 37,
        Level = LogLevel.Error,
        Message = "Slack says {Event}: RevBot can no longer speak in that workspace; install the app again and set RevBot:Slack:BotToken"
    )]
    public static partial void Uninstalled(ILogger logger, string @event);

    [LoggerMessage(
        EventId = 38,
        Level = LogLevel.Information,
        Message = "Slack is off: RevBot:Slack:SigningSecret and RevBot:Slack:BotToken are not set"
    )]
    public static partial void Off(ILogger logger);

    [LoggerMessage(
        EventId = 39,
        Level = LogLevel.Warning,
        Message = "Slack holds events back: more than its hourly limit came in"
    )]
    public static partial void EventsHeldBack(ILogger logger);

    [LoggerMessage(
        EventId = 41,
        Level = LogLevel.Warning,
        Message = "Slack did not take a file: {Method} said {Error}"
    )]
    public static partial void FileNotTaken(ILogger logger, string method, string error);

    [LoggerMessage(
        EventId = 42,
        Level = LogLevel.Warning,
        Message = "Slack did not take a file: the app lacks the scope files:write; add it and install the app again"
    )]
    public static partial void FilesNotAllowed(ILogger logger);

    /// <summary>Logs that a file could not be brought, as <see cref="Inbox.Failure"/> allows.</summary>
    public static void FileFailed(ILogger logger, string key, Exception problem)
    {
        var failure = Inbox.Failure.Of(key, problem);
        FileFailed(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 43,
        Level = LogLevel.Error,
        Message = "A file for Slack failed (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void FileFailed(ILogger logger, string reference, string problem, string where);

    /// <summary>Logs that something beside an answer failed, as <see cref="Inbox.Failure"/> allows.</summary>
    public static void BackgroundWorkFailed(ILogger logger, TimeProvider time, Exception problem)
    {
        var failure = Inbox.Failure.Of("chore", time, problem);
        BackgroundWorkFailed(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 40,
        Level = LogLevel.Error,
        Message = "Something RevBot does beside an answer in Slack failed (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void BackgroundWorkFailed(ILogger logger, string reference, string problem, string where);
}

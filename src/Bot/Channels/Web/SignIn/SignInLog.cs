namespace RevBot.Bot.Channels.Web.SignIn;

/// <summary>What sign-ins log: kinds and reasons, never names or tokens.</summary>
internal static partial class SignInLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Sign-in refused: {Reason}")]
    public static partial void Refused(ILogger logger, string reason);

    [LoggerMessage(
        EventId = 2,
        Level = LogLevel.Warning,
        Message = "Sign-in failed: the service's answer could not be used ({Problem})"
    )]
    public static partial void Failed(ILogger logger, string problem);

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "The sign-in service cannot be reached ({Problem}); see RevBot:SignIn:Authority"
    )]
    public static partial void Unreachable(ILogger logger, string problem);
}

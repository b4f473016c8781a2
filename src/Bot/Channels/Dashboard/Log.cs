namespace RevBot.Bot.Channels.Dashboard;

/// <summary>What the dashboard logs: functions and reasons, never names or figures but at Trace.</summary>
internal static partial class Log
{
    /// <summary>Logs what went wrong with a function, as <see cref="Inbox.Failure"/> allows.</summary>
    /// <returns>A reference under which the person's administrator finds it.</returns>
    public static string Failure(ILogger logger, TimeProvider time, string function, Exception problem)
    {
        var failure = Inbox.Failure.Of(function, time, problem);
        Failed(logger, function, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
        return failure.Reference;
    }

    [LoggerMessage(
        EventId = 1,
        Level = LogLevel.Error,
        Message = "{Function} failed for the dashboard (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void Failed(ILogger logger, string function, string reference, string problem, string where);

    /// <summary>Logs that a view could not be counted, as <see cref="Inbox.Failure"/> allows.</summary>
    public static void NotCounted(ILogger logger, TimeProvider time, Exception problem)
    {
        var failure = Inbox.Failure.Of("views", time, problem);
        NotCounted(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 3,
        Level = LogLevel.Warning,
        Message = "A dashboard's view could not be counted (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void NotCounted(ILogger logger, string reference, string problem, string where);
}

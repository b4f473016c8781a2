using RevBot.Bot.Inbox.Storage;

namespace RevBot.Bot.Inbox.Queue;

/// <summary>What turns log: fingerprints, counts and durations. What was said and by whom only at Trace.</summary>
internal static partial class Log
{
    /// <summary>
    /// Logs what went wrong with a turn: the kind of the problem and where it was. Its message may hold words and names, so it
    /// is logged at Trace only.
    /// </summary>
    /// <returns>A reference under which the person's administrator finds it.</returns>
    public static string Failure(ILogger logger, TimeProvider time, InboxTurn turn, Exception problem)
    {
        var failure = Inbox.Failure.Of(turn.Id, time, problem);
        Failed(logger, turn.Id, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
        return failure.Reference;
    }

    [LoggerMessage(EventId = 40, Level = LogLevel.Trace, Message = "Turn {Turn} of {Channel}: {Content}")]
    public static partial void Content(ILogger logger, string turn, string channel, string content);

    [LoggerMessage(EventId = 41, Level = LogLevel.Debug, Message = "Turn {Turn} ended: {Outcome}, {ElapsedMs} ms")]
    public static partial void Ended(ILogger logger, string turn, string outcome, long elapsedMs);

    [LoggerMessage(
        EventId = 42,
        Level = LogLevel.Error,
        Message = "Turn {Turn} failed (reference {Reference}): {Problem} at {Where}"
    )]
    public static partial void Failed(ILogger logger, string turn, string reference, string problem, string where);

    [LoggerMessage(
        EventId = 44,
        Level = LogLevel.Warning,
        Message = "Turn {Turn} took longer than {LimitSeconds} s and was given up"
    )]
    public static partial void Late(ILogger logger, string turn, double limitSeconds);

    [LoggerMessage(
        EventId = 45,
        Level = LogLevel.Warning,
        Message = "Busy: {Waiting} turns wait; turn {Turn} was not taken"
    )]
    public static partial void Busy(ILogger logger, int waiting, string turn);

    [LoggerMessage(
        EventId = 46,
        Level = LogLevel.Warning,
        Message = "Another RevBot process answers the turns of this database; this one keeps them and waits for its end"
    )]
    public static partial void Standby(ILogger logger);

    [LoggerMessage(
        EventId = 47,
        Level = LogLevel.Information,
        Message = "{Turns} turns were left from before and are answered now"
    )]
    public static partial void TakenUp(ILogger logger, int turns);

    [LoggerMessage(
        EventId = 48,
        Level = LogLevel.Warning,
        Message = "Turn {Turn} came by {Channel}, which does not run here; it stays kept"
    )]
    public static partial void NoChannel(ILogger logger, string turn, string channel);

    [LoggerMessage(
        EventId = 49,
        Level = LogLevel.Error,
        Message = "The inbox of turns cannot be used ({Problem}); the next try is in {WaitSeconds} s"
    )]
    public static partial void NotKept(ILogger logger, string problem, double waitSeconds);
}

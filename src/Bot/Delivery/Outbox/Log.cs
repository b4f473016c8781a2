using RevBot.Bot.Inbox;
using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What deliveries log: fingerprints, kinds and counts. Words and names only at Trace.</summary>
internal static partial class Log
{
    /// <summary>Logs that a step of a delivery broke off.</summary>
    public static void Broken(ILogger logger, TimeProvider time, DeliveryRow row, Exception problem)
    {
        var failure = Failure.Of(row.Id, time, problem);
        Broken(logger, row.Id, row.Kind, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    /// <summary>Logs that a whole run broke off.</summary>
    public static void RunFailed(ILogger logger, TimeProvider time, Exception problem)
    {
        var failure = Failure.Of("deliveries", time, problem);
        RunFailed(logger, failure.Reference, failure.Kind, failure.Place);
        failure.LogInFull(logger, problem);
    }

    [LoggerMessage(
        EventId = 70,
        Level = LogLevel.Information,
        Message = "Deliveries: {Count} looked at, {Sent} sent, {Held} held, {Failed} failed"
    )]
    public static partial void Ran(ILogger logger, int count, int sent, int held, int failed);

    [LoggerMessage(EventId = 71, Level = LogLevel.Information, Message = "Delivery {Id} of {Kind}: {State} {Reason}")]
    public static partial void Moved(ILogger logger, string id, string kind, DeliveryState? state, string? reason);

    [LoggerMessage(
        EventId = 72,
        Level = LogLevel.Error,
        Message = "Delivery {Id} of {Kind} broke off (reference {Reference}): {Problem} at {Where}"
    )]
    private static partial void Broken(
        ILogger logger,
        string id,
        string kind,
        string reference,
        string problem,
        string where
    );

    [LoggerMessage(
        EventId = 73,
        Level = LogLevel.Information,
        Message = "Another process sends this database's deliveries; this one waits for it"
    )]
    public static partial void Waiting(ILogger logger);

    [LoggerMessage(
        EventId = 74,
        Level = LogLevel.Error,
        Message = "Deliveries could not be looked at (reference {Reference}); the next try is in a minute: {Problem} at {Where}"
    )]
    private static partial void RunFailed(ILogger logger, string reference, string problem, string where);

    [LoggerMessage(
        EventId = 75,
        Level = LogLevel.Warning,
        Message = "The data are a frozen extract, whose clock stands still: nothing is delivered by itself; use the command deliver with --today"
    )]
    public static partial void Frozen(ILogger logger);

    [LoggerMessage(
        EventId = 77,
        Level = LogLevel.Error,
        Message = "A delivery's end could not be noted ({Problem}); the next try is in {Seconds} s"
    )]
    public static partial void NotNoted(ILogger logger, string problem, double seconds);
}

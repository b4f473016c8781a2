using RevBot.Data.State.Delivery;

namespace RevBot.Bot.Delivery.Outbox;

/// <summary>What deliveries log: fingerprints, kinds and counts; no words and no names.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 70,
        Level = LogLevel.Information,
        Message = "Deliveries: {Count} looked at, {Sent} sent, {Held} held, {Failed} failed"
    )]
    public static partial void Ran(ILogger logger, int count, int sent, int held, int failed);

    [LoggerMessage(EventId = 71, Level = LogLevel.Information, Message = "Delivery {Id} of {Kind}: {State} {Reason}")]
    public static partial void Moved(ILogger logger, string id, string kind, DeliveryState? state, string? reason);

    [LoggerMessage(EventId = 72, Level = LogLevel.Error, Message = "Delivery {Id} of {Kind} could not be made")]
    public static partial void Broken(ILogger logger, string id, string kind, Exception problem);

    [LoggerMessage(
        EventId = 73,
        Level = LogLevel.Information,
        Message = "Another process sends this database's deliveries; this one waits for it"
    )]
    public static partial void Waiting(ILogger logger);

    [LoggerMessage(
        EventId = 74,
        Level = LogLevel.Error,
        Message = "Deliveries could not be looked at; the next try is in a minute"
    )]
    public static partial void RunFailed(ILogger logger, Exception problem);

    [LoggerMessage(
        EventId = 75,
        Level = LogLevel.Warning,
        Message = "The data are a frozen extract, whose clock stands still: nothing is delivered by itself; use the command deliver with --today"
    )]
    public static partial void Frozen(ILogger logger);

    [LoggerMessage(EventId = 76, Level = LogLevel.Error, Message = "Sending delivery {Id} broke off")]
    public static partial void SendFailed(ILogger logger, string id, Exception problem);

    [LoggerMessage(
        EventId = 77,
        Level = LogLevel.Error,
        Message = "A delivery's end could not be noted ({Problem}); the next try is in {Seconds} s"
    )]
    public static partial void NotNoted(ILogger logger, string problem, double seconds);
}

namespace RevBot.Bot.Delivery.Syncing;

/// <summary>What syncs log: counts and kinds, never what the data say.</summary>
internal static partial class Log
{
    [LoggerMessage(
        EventId = 90,
        Level = LogLevel.Information,
        Message = "Synced: {FromCrm} rows from the CRM, {Loaded} loaded, by {Calls} calls, in {ElapsedMs} ms"
    )]
    public static partial void Synced(ILogger logger, long fromCrm, long loaded, int calls, long elapsedMs);

    [LoggerMessage(
        EventId = 91,
        Level = LogLevel.Error,
        Message = "Sync failed ({Kind}); doctor says why, and the next one goes on from where it stopped"
    )]
    public static partial void SyncFailed(ILogger logger, string kind);
}

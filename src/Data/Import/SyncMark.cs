using NodaTime;

namespace RevBot.Data.Import;

/// <summary>What a sync notes in the database together with the rows that it loads, so that both are kept or neither.</summary>
/// <param name="Source">The CRM.</param>
/// <param name="StartedAt">When the sync began.</param>
/// <param name="KnownTo">Up to when the CRM's changes are known, by the CRM's own clock.</param>
/// <param name="Setting">The name of the setting that says what was loaded.</param>
/// <param name="Loaded">Its value.</param>
public sealed record SyncMark(string Source, Instant StartedAt, Instant KnownTo, string Setting, string Loaded)
{
    /// <summary>What whoever looks after it should know, a sentence; null for nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The name of the setting that says which deals have something planned.</summary>
    public string PlannedSetting => Setting + ".planned";
}

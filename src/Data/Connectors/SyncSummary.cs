using NodaTime;
using RevBot.Data.Import;

namespace RevBot.Data.Connectors;

/// <summary>What a sync did.</summary>
public sealed record SyncSummary
{
    /// <summary>The CRM.</summary>
    public required string Source { get; init; }

    /// <summary>What was read, in order.</summary>
    public required IReadOnlyList<SyncedObject> Objects { get; init; }

    /// <summary>What the mapping reads and the CRM lacks, a sentence each.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>What was read in another way than usual, or could not be read any more, a sentence each.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Up to when the CRM's changes and deletions are known, by its own clock.</summary>
    public required Instant KnownTo { get; init; }

    /// <summary>How many calls to the CRM it took.</summary>
    public required int Calls { get; init; }

    /// <summary>Where the CRM counts other deals than it gave, a sentence; null where it does not.</summary>
    public required string? Doubt { get; init; }

    /// <summary>What the load did; null where nothing had changed.</summary>
    public required ImportSummary? Load { get; init; }

    /// <summary>Whether only the deals that changed were loaded.</summary>
    public required bool IsPartial { get; init; }

    /// <summary>Whether nothing was kept.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>How many rows the CRM gave; the load reads those of the deals that they are of.</summary>
    public long FromCrm => Objects.Sum(landed => landed.Rows);
}

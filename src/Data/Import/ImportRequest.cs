using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;

namespace RevBot.Data.Import;

/// <summary>What to load, and by which rules.</summary>
/// <remarks>
/// What the mapping says goes before what is given here, that before what the extract itself tells of the company, and
/// that before what the database remembers: a load never resets what nothing of these names.
/// </remarks>
public sealed record ImportRequest
{
    /// <summary>The name of a shipped mapping, or the path of a YAML file.</summary>
    public required string Mapping { get; init; }

    /// <summary>The folder of the extract. It is only read.</summary>
    public required string From { get; init; }

    /// <summary>
    /// Where rejected rows go; null for <c>DATABASE.rejected.csv</c> beside the database (SQL Server: in the working
    /// folder).
    /// </summary>
    public string? RejectFile { get; init; }

    /// <summary>The clock. Noted in sync_run; also the moment of a change that carries no time of its own.</summary>
    public required Instant Now { get; init; }

    /// <summary>
    /// The first month of the fiscal year where the mapping sets none; null to ask the extract, then the database.
    /// </summary>
    public int? FiscalFirstMonth { get; init; }

    /// <summary>How a fiscal quarter is cut where the mapping sets nothing; null to ask the database.</summary>
    public FiscalPattern? FiscalPattern { get; init; }

    /// <summary>
    /// The reporting currency where the mapping sets none; null to ask the extract, then the database.
    /// </summary>
    public Currency? Currency { get; init; }

    /// <summary>How much may be rejected before the load stops.</summary>
    public RejectLimit Rejects { get; init; } = new();

    /// <summary>
    /// The extract tells of some deals only, of these everything. What earlier loads took for granted of the others
    /// stays told.
    /// </summary>
    public bool IsPartial { get; init; }

    /// <summary>Everything is done but kept: the summary says what a load would do.</summary>
    public bool IsTrial { get; init; }

    /// <summary>What a sync adds to its load; null for a load of files that somebody gave.</summary>
    public SyncMark? Sync { get; init; }

    /// <summary>A file larger than this many bytes is refused.</summary>
    /// <value>16 GiB.</value>
    public long LargestFile { get; init; } = 16L << 30;
}

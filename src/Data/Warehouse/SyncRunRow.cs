namespace RevBot.Data.Warehouse;

/// <summary>One loading of data. Its id is the revision of what it wrote. A row of <c>sync_run</c>.</summary>
public sealed record SyncRunRow
{
    /// <summary>The status of a loading that wrote rows, and is the newest revision then.</summary>
    public const string Done = "done";

    /// <summary>
    /// The status of a sync after which the source is known up to a later moment, and no row is another.
    /// </summary>
    public const string Unchanged = "unchanged";

    /// <summary>The status of a loading that wrote nothing, as something went wrong.</summary>
    public const string Failed = "failed";

    /// <summary>The SQL of what holds for a loading that ended well: the data are at least as new as it says.</summary>
    public const string EndedWell = $"status IN ('{Done}', '{Unchanged}') AND finished_at IS NOT NULL";

    /// <summary>The column <c>id</c>.</summary>
    public required long Id { get; init; }

    /// <summary>demo, import or sync.</summary>
    public required string Kind { get; init; }

    /// <summary>The column <c>source</c>.</summary>
    public required string Source { get; init; }

    /// <summary>running, done, unchanged or failed.</summary>
    public required string Status { get; init; }

    /// <summary>Microseconds.</summary>
    public required long StartedAt { get; init; }

    /// <summary>Microseconds.</summary>
    public long? FinishedAt { get; init; }

    /// <summary>Microseconds: the newest change in the source.</summary>
    public long? NewestChangeAt { get; init; }

    /// <summary>The column <c>rows_read</c>.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The column <c>rows_loaded</c>.</summary>
    public required long RowsLoaded { get; init; }

    /// <summary>The column <c>rows_merged</c>.</summary>
    public required long RowsMerged { get; init; }

    /// <summary>The column <c>rows_rejected</c>.</summary>
    public required long RowsRejected { get; init; }

    /// <summary>The column <c>note</c>.</summary>
    public string? Note { get; init; }
}

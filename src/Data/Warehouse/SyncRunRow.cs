namespace RevBot.Data.Warehouse;

/// <summary>One loading of data. Its id is the revision of what it wrote. A row of <c>sync_run</c>.</summary>
public sealed record SyncRunRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required long Id { get; init; }

    /// <summary>demo, import or sync.</summary>
    public required string Kind { get; init; }

    /// <summary>The column <c>source</c>.</summary>
    public required string Source { get; init; }

    /// <summary>running, done or failed.</summary>
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

namespace RevBot.Data.Import;

/// <summary>What an import did. Read = Loaded + Merged + SetApart + Rejected, in each source and in total.</summary>
/// <remarks>
/// Read rows are loaded, merged, set-apart and rejected rows together, source by source. A row that was read for a
/// lookup and for a target is counted in both.
/// </remarks>
public sealed record ImportSummary
{
    /// <summary>The mapping's name.</summary>
    public required string Mapping { get; init; }

    /// <summary>The id of the sync_run: the revision of every row that was written.</summary>
    public required long Revision { get; init; }

    /// <summary>Each source, in the order of loading. A file with two targets stands twice.</summary>
    public required IReadOnlyList<SourceCounts> Sources { get; init; }

    /// <summary>Each table that the extract has rows for, in the order of loading.</summary>
    public required IReadOnlyList<TableCounts> Tables { get; init; }

    /// <summary>The file of rejected rows; null where none was rejected.</summary>
    public string? RejectFile { get; init; }

    /// <summary>The sentences that answers must name, in the mapping's order.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>Optional files of the mapping that the folder does not have.</summary>
    public required IReadOnlyList<string> AbsentFiles { get; init; }

    /// <summary>Files of the folder that the mapping does not name.</summary>
    public required IReadOnlyList<string> UnreadFiles { get; init; }

    /// <summary>What was found out, taken for granted or lost, a sentence each; the database keeps them.</summary>
    public required IReadOnlyList<string> Findings { get; init; }

    /// <summary>
    /// What is lost beyond <see cref="RejectLimit"/>, of a load that goes on all the same; null where nothing is.
    /// </summary>
    public string? OverLimit { get; init; }

    /// <summary>How long it took.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Rows read from all sources.</summary>
    public long Read => Sources.Sum(source => source.Read);

    /// <summary>Rows that wrote something.</summary>
    public long Loaded => Sources.Sum(source => source.Loaded);

    /// <summary>Rows that became part of another row, or brought nothing new.</summary>
    public long Merged => Sources.Sum(source => source.Merged);

    /// <summary>Rows left out as no loss.</summary>
    public long SetApart => Sources.Sum(source => source.SetApart);

    /// <summary>Rows in the reject file.</summary>
    public long Rejected => Sources.Sum(source => source.Rejected);
}

namespace RevBot.Data.Connectors.Landing;

/// <summary>What a landing store knows of one object of a CRM. A row of <c>landed_object</c>.</summary>
internal sealed record LandedObject
{
    /// <summary>The store's number of it.</summary>
    public required long Number { get; init; }

    /// <summary>The CRM's name of it.</summary>
    public required string Name { get; init; }

    /// <summary>The columns of its rows, as the header of a CSV file; empty while none was read.</summary>
    public required string Header { get; init; }

    /// <summary>
    /// Up to when its changes are known, by the CRM's clock, microseconds; null while it was never read whole.
    /// </summary>
    public long? KnownTo { get; init; }

    /// <summary>Up to when its deletions are known; null while it was never read whole.</summary>
    public long? LogKnownTo { get; init; }

    /// <summary>The query that is being read; null for none.</summary>
    public string? Query { get; init; }

    /// <summary>When that began, by the CRM's clock, microseconds.</summary>
    public long? StartedAt { get; init; }

    /// <summary>Whether it reads every row, so that rows it does not bring are gone.</summary>
    public bool IsWhole { get; init; }

    /// <summary>The run in which it began.</summary>
    public long BegunIn { get; init; }

    /// <summary>Where it goes on; null for the beginning.</summary>
    public string? Cursor { get; init; }
}

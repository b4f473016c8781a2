namespace RevBot.Data.State.Runs;

/// <summary>A loading of data that is through.</summary>
public sealed record FinishedLoading
{
    /// <summary>demo, import or sync.</summary>
    public required string Kind { get; init; }

    /// <summary>Where the data were from.</summary>
    public required string Source { get; init; }

    /// <summary>Microseconds since 1970 in UTC.</summary>
    public required long FinishedAt { get; init; }

    /// <summary>
    /// Up to when the source is known, likewise: of a sync what it says, else when the loading ended.
    /// </summary>
    public long KnownTo { get; init; }
}

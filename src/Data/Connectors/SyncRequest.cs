using NodaTime;
using RevBot.Data.Import;

namespace RevBot.Data.Connectors;

/// <summary>What a sync is to do.</summary>
public sealed record SyncRequest
{
    /// <summary>
    /// The load that follows: mapping, when it began, settings and limits. Its folder is given here.
    /// </summary>
    public required ImportRequest Load { get; init; }

    /// <summary>The machine's clock; what is due goes by it.</summary>
    public required Func<Instant> Clock { get; init; }

    /// <summary>The landing folder; made where it is missing.</summary>
    public required string Folder { get; init; }

    /// <summary>Whether to read everything again, and to load all of it.</summary>
    public bool IsFull { get; init; }
}

namespace RevBot.Data.Tests.Import;

/// <summary>A version as a test reads it back.</summary>
internal sealed record VersionSeen
{
    public required string Stage { get; init; }

    public long? Amount { get; init; }

    public required long Category { get; init; }

    public long? CloseOn { get; init; }

    public required long ValidFrom { get; init; }

    public long? ValidTo { get; init; }

    public required long RecordedAt { get; init; }

    public string? Owner { get; init; }
}

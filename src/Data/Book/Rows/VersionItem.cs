namespace RevBot.Data.Book.Rows;

/// <summary>A row of opportunity_version as the book keeps it: 48 bytes.</summary>
internal readonly record struct VersionItem(
    long ValidFrom,
    long ValidTo,
    long RecordedAt,
    long AmountMinor,
    int CloseOn,
    int OwnerId,
    short StageId,
    byte Category,
    byte Currency
)
{
    /// <summary>The amount of a deal that has none.</summary>
    public const long NoAmount = long.MinValue;

    /// <summary>The owner of a deal that has none.</summary>
    public const int NoOwner = -1;

    /// <summary>What was valid at an instant, as far as it was known at another.</summary>
    public bool Covers(long validAt, long knownAt) =>
        RecordedAt <= knownAt && ValidFrom <= validAt && validAt < ValidTo;
}

namespace RevBot.Data.Book.Rows;

/// <summary>A row of opportunity_version as the book keeps it: 48 bytes.</summary>
/// <param name="ValidFrom">Microseconds, included.</param>
/// <param name="ValidTo">Microseconds, excluded; the largest number while it lasts.</param>
/// <param name="RecordedAt">Microseconds; later than the begin for a late correction.</param>
/// <param name="AmountMinor">Minor units; <see cref="NoAmount"/> for none.</param>
/// <param name="CloseOn">yyyymmdd; 0 or less for none.</param>
/// <param name="OwnerId">The owner; <see cref="NoOwner"/> for nobody.</param>
/// <param name="StageId">The stage.</param>
/// <param name="Category">The forecast category.</param>
/// <param name="Currency">The currency's place in the company's list.</param>
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
    /// <param name="validAt">Microseconds: what held then.</param>
    /// <param name="knownAt">Microseconds: as it was known then.</param>
    public bool Covers(long validAt, long knownAt) =>
        RecordedAt <= knownAt && ValidFrom <= validAt && validAt < ValidTo;
}

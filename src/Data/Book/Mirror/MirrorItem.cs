namespace RevBot.Data.Book.Mirror;

/// <summary>
/// A row of crm_mirror as the book keeps it. <paramref name="Row"/> is the warehouse's deal, -1 where it has none.
/// </summary>
internal readonly record struct MirrorItem(
    int Row,
    string CrmId,
    string? Name,
    bool IsDeleted,
    int OwnerId,
    string? OwnerCrmId,
    string? Stage,
    int Category,
    long AmountMinor,
    string? Currency,
    int CloseOn,
    long ModifiedAt,
    long CapturedAt
);

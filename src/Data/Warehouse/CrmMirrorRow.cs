namespace RevBot.Data.Warehouse;

/// <summary>The CRM's own value, read apart from the warehouse's loading. A row of <c>crm_mirror</c>.</summary>
public sealed record CrmMirrorRow
{
    /// <summary>A <see cref="MirrorEntity"/>.</summary>
    public required int Entity { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public required string CrmId { get; init; }

    /// <summary>yyyymmdd of a quota's period; 0 for a deal.</summary>
    public required int PeriodStart { get; init; }

    /// <summary>1 when the CRM has deleted it.</summary>
    public required int IsDeleted { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary>The column <c>owner_crm_id</c>.</summary>
    public string? OwnerCrmId { get; init; }

    /// <summary>The column <c>stage</c>.</summary>
    public string? Stage { get; init; }

    /// <summary>The column <c>category</c>.</summary>
    public int? Category { get; init; }

    /// <summary>The column <c>amount_minor</c>.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>The column <c>currency</c>.</summary>
    public string? Currency { get; init; }

    /// <summary>yyyymmdd.</summary>
    public int? CloseOn { get; init; }

    /// <summary>Microseconds: when the CRM last changed it.</summary>
    public required long ModifiedAt { get; init; }

    /// <summary>Microseconds: when it was read.</summary>
    public required long CapturedAt { get; init; }
}

namespace RevBot.Data.Warehouse.Deals;

/// <summary>
/// A period in which amount, currency, stage, category, close date and owner of a deal stayed the same. A row of
/// <c>opportunity_version</c>.
/// </summary>
public sealed record OpportunityVersionRow
{
    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>From 1, in the order of recording.</summary>
    public required int Number { get; init; }

    /// <summary>Microseconds, included.</summary>
    public required long ValidFrom { get; init; }

    /// <summary>Microseconds, excluded; null while it lasts.</summary>
    public long? ValidTo { get; init; }

    /// <summary>Microseconds; later than ValidFrom for a late correction.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>Null where no amount is entered.</summary>
    public long? AmountMinor { get; init; }

    /// <summary>The column <c>currency</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The column <c>stage_id</c>.</summary>
    public required int StageId { get; init; }

    /// <summary>A <see cref="ForecastCategory"/>.</summary>
    public required int Category { get; init; }

    /// <summary>yyyymmdd: expected while open, actual when closed.</summary>
    public int? CloseOn { get; init; }

    /// <summary>The column <c>owner_id</c>.</summary>
    public int? OwnerId { get; init; }
}

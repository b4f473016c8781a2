namespace RevBot.Data.Warehouse.Deals;

/// <summary>
/// A deal: what does not change with time, or is known only as it is now. A row of <c>opportunity</c>.
/// </summary>
public sealed record OpportunityRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public required string CrmId { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column <c>account_id</c>.</summary>
    public int? AccountId { get; init; }

    /// <summary>The column <c>product_id</c>.</summary>
    public int? ProductId { get; init; }

    /// <summary>The column <c>territory_id</c>.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>Null takes the account's.</summary>
    public string? Segment { get; init; }

    /// <summary>The column <c>deal_type</c>.</summary>
    public string? DealType { get; init; }

    /// <summary>The column <c>lead_source</c>.</summary>
    public string? LeadSource { get; init; }

    /// <summary>The column <c>competitor</c>.</summary>
    public string? Competitor { get; init; }

    /// <summary>The column <c>loss_reason</c>.</summary>
    public string? LossReason { get; init; }

    /// <summary>A share: 0.15 is 15%.</summary>
    public double? Discount { get; init; }

    /// <summary>The column <c>next_step</c>.</summary>
    public string? NextStep { get; init; }

    /// <summary>yyyymmdd.</summary>
    public int? NextStepOn { get; init; }

    /// <summary>Microseconds; null where unknown.</summary>
    public long? CreatedAt { get; init; }

    /// <summary>Microseconds; null while it exists.</summary>
    public long? DeletedAt { get; init; }

    /// <summary>The column <c>revision</c>.</summary>
    public required long Revision { get; init; }
}

namespace RevBot.Data.Warehouse.Deals;

/// <summary>One mail, call, meeting or task. A row of <c>activity</c>.</summary>
public sealed record ActivityRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public string? CrmId { get; init; }

    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>The column <c>seller_id</c>.</summary>
    public int? SellerId { get; init; }

    /// <summary>An <see cref="ActivityKind"/>.</summary>
    public required int Kind { get; init; }

    /// <summary>An <see cref="ActivityDirection"/>.</summary>
    public required int Direction { get; init; }

    /// <summary>Microseconds.</summary>
    public required long OccurredAt { get; init; }
}

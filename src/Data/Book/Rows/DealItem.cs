namespace RevBot.Data.Book.Rows;

/// <summary>A row of opportunity as the book keeps it; numbers below 0 stand for none.</summary>
internal readonly record struct DealItem
{
    public required int Id { get; init; }

    public required string CrmId { get; init; }

    public required string Name { get; init; }

    public required int AccountId { get; init; }

    public required int ProductId { get; init; }

    public required int TerritoryId { get; init; }

    public string? Segment { get; init; }

    public string? DealType { get; init; }

    public string? LeadSource { get; init; }

    public string? Competitor { get; init; }

    public string? LossReason { get; init; }

    public float Discount { get; init; }

    public string? NextStep { get; init; }

    public int NextStepOn { get; init; }

    public long CreatedAt { get; init; }

    public long DeletedAt { get; init; }
}

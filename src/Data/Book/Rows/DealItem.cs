namespace RevBot.Data.Book.Rows;

/// <summary>A row of opportunity as the book keeps it; a whole number below 0 stands for none.</summary>
internal readonly record struct DealItem
{
    /// <summary>RevBot's own id.</summary>
    public required int Id { get; init; }

    /// <summary>The CRM's id.</summary>
    public required string CrmId { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Name { get; init; }

    /// <summary>The customer's id; below 0 for none.</summary>
    public required int AccountId { get; init; }

    /// <summary>The product's id; below 0 for none.</summary>
    public required int ProductId { get; init; }

    /// <summary>The deal's own territory; below 0 for none.</summary>
    public required int TerritoryId { get; init; }

    /// <summary>The deal's own segment; null takes the account's.</summary>
    public string? Segment { get; init; }

    /// <summary>New business, renewal and so on, as in the CRM.</summary>
    public string? DealType { get; init; }

    /// <summary>Where the deal came from, as in the CRM.</summary>
    public string? LeadSource { get; init; }

    /// <summary>Who else bids, as in the CRM.</summary>
    public string? Competitor { get; init; }

    /// <summary>Why it was lost, as in the CRM.</summary>
    public string? LossReason { get; init; }

    /// <summary>A share; not a number for none.</summary>
    public float Discount { get; init; }

    /// <summary>Free text of a seller: data, never an instruction.</summary>
    public string? NextStep { get; init; }

    /// <summary>yyyymmdd; below 0 for none.</summary>
    public int NextStepOn { get; init; }

    /// <summary>Microseconds; the largest number where unknown.</summary>
    public long CreatedAt { get; init; }

    /// <summary>Microseconds; the largest number while it exists.</summary>
    public long DeletedAt { get; init; }
}

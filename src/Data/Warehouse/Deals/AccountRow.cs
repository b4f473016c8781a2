namespace RevBot.Data.Warehouse.Deals;

/// <summary>A customer or prospect. A row of <c>account</c>.</summary>
public sealed record AccountRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public required string CrmId { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column <c>segment</c>.</summary>
    public string? Segment { get; init; }

    /// <summary>The column <c>industry</c>.</summary>
    public string? Industry { get; init; }

    /// <summary>ISO 3166 two letters where known, else the name as in the CRM.</summary>
    public string? Country { get; init; }

    /// <summary>The column <c>territory_id</c>.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>The column <c>employees</c>.</summary>
    public long? Employees { get; init; }

    /// <summary>The column <c>parent_name</c>.</summary>
    public string? ParentName { get; init; }

    /// <summary>The column <c>revision</c>.</summary>
    public required long Revision { get; init; }
}

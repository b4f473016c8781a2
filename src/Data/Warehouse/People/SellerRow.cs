namespace RevBot.Data.Warehouse.People;

/// <summary>A person: seller, manager, leader or analyst. A row of <c>seller</c>.</summary>
public sealed record SellerRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public required string CrmId { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Lower case.</summary>
    public string? Email { get; init; }

    /// <summary>The column <c>entra_object_id</c>.</summary>
    public string? EntraObjectId { get; init; }

    /// <summary>The column <c>slack_id</c>.</summary>
    public string? SlackId { get; init; }

    /// <summary>A <see cref="SellerRole"/>.</summary>
    public required int Role { get; init; }

    /// <summary>The column <c>title</c>.</summary>
    public string? Title { get; init; }

    /// <summary>The name of the team that this person leads; null for those who lead none.</summary>
    public string? Team { get; init; }

    /// <summary>The column <c>manager_id</c>.</summary>
    public int? ManagerId { get; init; }

    /// <summary>The column <c>territory_id</c>.</summary>
    public int? TerritoryId { get; init; }

    /// <summary>yyyymmdd.</summary>
    public int? HiredOn { get; init; }

    /// <summary>Months until full productivity.</summary>
    public int? RampMonths { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public int? ActiveFrom { get; init; }

    /// <summary>yyyymmdd, included; null while active.</summary>
    public int? ActiveTo { get; init; }

    /// <summary>The column <c>revision</c>.</summary>
    public required long Revision { get; init; }
}

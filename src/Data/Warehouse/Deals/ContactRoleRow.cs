namespace RevBot.Data.Warehouse.Deals;

/// <summary>A person on the buyer's side of a deal. A row of <c>contact_role</c>.</summary>
public sealed record ContactRoleRow
{
    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>The column <c>number</c>.</summary>
    public required int Number { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column <c>title</c>.</summary>
    public string? Title { get; init; }

    /// <summary>champion, economic_buyer, user, legal, procurement, other.</summary>
    public required string Role { get; init; }

    /// <summary>Microseconds of the last contact; null for never.</summary>
    public long? EngagedAt { get; init; }

    /// <summary>Microseconds; null while in the role.</summary>
    public long? LeftAt { get; init; }
}

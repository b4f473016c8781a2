namespace RevBot.Data.Warehouse.Deals;

/// <summary>A country that a deal involves. A row of <c>opportunity_country</c>.</summary>
public sealed record OpportunityCountryRow
{
    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>ISO 3166 two letters.</summary>
    public required string Country { get; init; }

    /// <summary>The column <c>workers</c>.</summary>
    public required int Workers { get; init; }
}

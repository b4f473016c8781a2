namespace RevBot.Data.Warehouse.People;

/// <summary>A patch of the market. A row of <c>territory</c>.</summary>
public sealed record TerritoryRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column <c>region</c>.</summary>
    public string? Region { get; init; }
}

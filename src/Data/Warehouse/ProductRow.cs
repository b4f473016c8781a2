namespace RevBot.Data.Warehouse;

/// <summary>What is sold. A row of <c>product</c>.</summary>
public sealed record ProductRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>crm_id</c>.</summary>
    public required string CrmId { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The column <c>family</c>.</summary>
    public string? Family { get; init; }

    /// <summary>The column <c>list_price_minor</c>.</summary>
    public long? ListPriceMinor { get; init; }

    /// <summary>The column <c>currency</c>.</summary>
    public string? Currency { get; init; }
}

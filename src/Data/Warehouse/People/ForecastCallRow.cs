namespace RevBot.Data.Warehouse.People;

/// <summary>What somebody calls for a seller's period. A row of <c>forecast_call</c>.</summary>
public sealed record ForecastCallRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>Whose number is called.</summary>
    public required int SellerId { get; init; }

    /// <summary>Who calls it: the seller, or a leader who overrides.</summary>
    public required int CallerId { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodStart { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodEnd { get; init; }

    /// <summary>Microseconds.</summary>
    public required long SubmittedAt { get; init; }

    /// <summary>Commit or BestCase of <see cref="ForecastCategory"/>: the cumulative amount called.</summary>
    public required int Category { get; init; }

    /// <summary>The column <c>amount_minor</c>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The column <c>currency</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The column <c>note</c>.</summary>
    public string? Note { get; init; }
}

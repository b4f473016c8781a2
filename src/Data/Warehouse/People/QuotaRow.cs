namespace RevBot.Data.Warehouse.People;

/// <summary>What a person is to sell in a period. A row of <c>quota</c>.</summary>
public sealed record QuotaRow
{
    /// <summary>The column <c>seller_id</c>.</summary>
    public required int SellerId { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodStart { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodEnd { get; init; }

    /// <summary>The column <c>amount_minor</c>.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The column <c>currency</c>.</summary>
    public required string Currency { get; init; }
}

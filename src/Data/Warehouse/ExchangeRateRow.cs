namespace RevBot.Data.Warehouse;

/// <summary>A rate from a date on. A row of <c>exchange_rate</c>.</summary>
public sealed record ExchangeRateRow
{
    /// <summary>The column <c>currency</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>yyyymmdd.</summary>
    public required int RateOn { get; init; }

    /// <summary>Units of the reporting currency for one unit, in billionths.</summary>
    public required long RateBillionths { get; init; }
}

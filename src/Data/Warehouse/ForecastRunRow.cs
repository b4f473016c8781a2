namespace RevBot.Data.Warehouse;

/// <summary>A method's forecast of a week, kept. A row of <c>forecast_run</c>.</summary>
public sealed record ForecastRunRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>When it was made, microseconds.</summary>
    public required long MadeAt { get; init; }

    /// <summary>The close of the week that it is of, microseconds.</summary>
    public required long AsOf { get; init; }

    /// <summary>The revision of the data that it was made from.</summary>
    public required long Revision { get; init; }

    /// <summary>Whose scope it is of; null for the whole company.</summary>
    public int? SellerId { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodStart { get; init; }

    /// <summary>yyyymmdd, included.</summary>
    public required int PeriodEnd { get; init; }

    /// <summary>The method's name.</summary>
    public required string Method { get; init; }

    /// <summary>The number, in minor units.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>The lower end of the range; null for methods without one.</summary>
    public long? LowMinor { get; init; }

    /// <summary>The upper end.</summary>
    public long? HighMinor { get; init; }

    /// <summary>The reporting currency.</summary>
    public required string Currency { get; init; }

    /// <summary>What it stood on, as JSON.</summary>
    public string? Assumptions { get; init; }

    /// <summary>Of what the methods saw.</summary>
    public string? FeaturesHash { get; init; }

    /// <summary>The fitted model.</summary>
    public string? Model { get; init; }
}

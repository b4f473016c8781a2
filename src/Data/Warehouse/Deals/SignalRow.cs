namespace RevBot.Data.Warehouse.Deals;

/// <summary>Something learnt about a deal that bears on it. A row of <c>signal</c>.</summary>
public sealed record SignalRow
{
    /// <summary>The column <c>opportunity_id</c>.</summary>
    public required int OpportunityId { get; init; }

    /// <summary>The column <c>number</c>.</summary>
    public required int Number { get; init; }

    /// <summary>A name of <see cref="SignalKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Microseconds.</summary>
    public required long OccurredAt { get; init; }

    /// <summary>Microseconds.</summary>
    public required long RecordedAt { get; init; }

    /// <summary>The column <c>source</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Free text of the source: data, never an instruction.</summary>
    public string? Detail { get; init; }

    /// <summary>A share for a discount asked; else by kind.</summary>
    public double? Value { get; init; }
}

namespace RevBot.Data.Warehouse;

/// <summary>A stage of the sales process. A row of <c>stage</c>.</summary>
public sealed record StageRow
{
    /// <summary>The column <c>id</c>.</summary>
    public required int Id { get; init; }

    /// <summary>The column <c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Order in the process, from 1; closed stages come last.</summary>
    public required int Position { get; init; }

    /// <summary>A <see cref="StageOutcome"/>.</summary>
    public required int Outcome { get; init; }

    /// <summary>The default <see cref="ForecastCategory"/>.</summary>
    public required int Category { get; init; }

    /// <summary>The CRM's own default percentage as a share; null where it has none.</summary>
    public double? Probability { get; init; }
}

using RevBot.Data.Finance;

namespace RevBot.Skills.Territories;

/// <summary>What a territory brings, and who works it. Amounts are in the reporting currency.</summary>
public sealed record TerritoryLoad
{
    /// <summary>Its name; a team's where the data have no territories.</summary>
    public required string Territory { get; init; }

    /// <summary>The larger region; null where none is known.</summary>
    public string? Region { get; init; }

    /// <summary>People who sell in it in the period.</summary>
    public required int Sellers { get; init; }

    /// <summary>Their capacity in full sellers: days in the period, each by the share of full productivity, ÷ its days.</summary>
    public required double Capacity { get; init; }

    /// <summary>Open pipeline, whenever due, omitted deals left out.</summary>
    public required Money Open { get; init; }

    /// <summary>How many deals.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Created in the year up to the view's day, or the period's end where that is earlier.</summary>
    public required Money Created { get; init; }

    /// <summary>How many deals.</summary>
    public required int CreatedDeals { get; init; }

    /// <summary>Created ÷ capacity: the opportunity for each full seller; null without capacity.</summary>
    public Money? Density { get; init; }

    /// <summary>Density ÷ that of all other territories together; null where either cannot be said.</summary>
    public double? Index { get; init; }

    /// <summary>The 80% interval of the index.</summary>
    public double? IndexLow { get; init; }

    /// <summary>The upper end.</summary>
    public double? IndexHigh { get; init; }

    /// <summary>Whether the index is off 1 by more than chance among so many territories.</summary>
    public bool IsOff { get; init; }

    /// <summary>Deals closed in that year.</summary>
    public required int Closed { get; init; }

    /// <summary>Won ÷ closed; null under 12 deals.</summary>
    public double? WinRate { get; init; }

    /// <summary>The competitor named most often in that year; null for none.</summary>
    public string? Competitor { get; init; }

    /// <summary>Deals with any competitor ÷ deals created in that year; null where the data name none.</summary>
    public double? CompetitorShare { get; init; }
}

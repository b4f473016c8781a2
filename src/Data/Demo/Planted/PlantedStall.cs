namespace RevBot.Data.Demo.Planted;

/// <summary>Deals of a segment that enter a stage in a window stay there.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Segment">The segment.</param>
/// <param name="From">The first day of entering.</param>
/// <param name="To">The last day of entering.</param>
/// <param name="ExtraDays">How much longer than else they stay.</param>
/// <param name="Members">The deals.</param>
public sealed record PlantedStall(
    string Stage,
    string Segment,
    string From,
    string To,
    int ExtraDays,
    IReadOnlyList<string> Members
);

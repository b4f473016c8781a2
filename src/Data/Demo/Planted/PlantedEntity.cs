namespace RevBot.Data.Demo.Planted;

/// <summary>A competitor's new entity takes win rate in one country.</summary>
/// <param name="Competitor">Who.</param>
/// <param name="Country">Where.</param>
/// <param name="From">Deals that close on this day or later are members.</param>
/// <param name="OddsFactor">What their odds are multiplied by.</param>
/// <param name="Members">Closed deals with the country and the competitor.</param>
public sealed record PlantedEntity(
    string Competitor,
    string Country,
    string From,
    double OddsFactor,
    IReadOnlyList<string> Members
);

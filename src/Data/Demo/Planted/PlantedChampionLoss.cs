namespace RevBot.Data.Demo.Planted;

/// <summary>The champion changes roles.</summary>
/// <param name="OddsFactor">What the odds are multiplied by.</param>
/// <param name="Share">The share of deals that it is planned for.</param>
/// <param name="Members">The deals in which it has happened.</param>
public sealed record PlantedChampionLoss(double OddsFactor, double Share, IReadOnlyList<string> Members);

namespace RevBot.Data.Demo.Planted;

/// <summary>A team's activity falls.</summary>
/// <param name="Team">The team.</param>
/// <param name="Manager">Who leads it.</param>
/// <param name="From">The first quiet day.</param>
/// <param name="Share">The share of activities that falls away, each with this probability.</param>
/// <param name="Members">The team's sellers.</param>
public sealed record PlantedActivityFall(
    string Team,
    string Manager,
    string From,
    double Share,
    IReadOnlyList<string> Members
);

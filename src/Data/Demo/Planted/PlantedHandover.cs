namespace RevBot.Data.Demo.Planted;

/// <summary>A territory changes hands in the middle of a quarter.</summary>
/// <param name="Territory">Which.</param>
/// <param name="From">Who had it.</param>
/// <param name="To">Who has it now.</param>
/// <param name="On">The day.</param>
/// <param name="Members">The deals that changed their owner.</param>
public sealed record PlantedHandover(
    string Territory,
    string From,
    string To,
    string On,
    IReadOnlyList<string> Members
);

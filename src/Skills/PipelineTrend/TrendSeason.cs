namespace RevBot.Skills.PipelineTrend;

/// <summary>What a season of the year usually adds or takes, by more than chance.</summary>
/// <param name="Name">Such as September or Q4.</param>
/// <param name="Effect">A share of the usual level, −1 and above where steps are on logarithms; of rates the difference in points.</param>
/// <param name="QValue">How often chance alone gives as much, over all seasons, 0..1.</param>
public sealed record TrendSeason(string Name, double Effect, double QValue);

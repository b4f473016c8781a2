namespace RevBot.Data.Demo.Planted;

/// <summary>A discount helps up to a point. Members are the deals with a discount in the data.</summary>
/// <param name="Point">The share past which more wins nothing more.</param>
/// <param name="Bands">The bands of discounts, the first for none.</param>
public sealed record PlantedDiscount(double Point, IReadOnlyList<PlantedBand> Bands);

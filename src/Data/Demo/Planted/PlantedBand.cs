namespace RevBot.Data.Demo.Planted;

/// <summary>A band of discounts.</summary>
/// <param name="Above">More than this share; null for no discount.</param>
/// <param name="UpTo">This share or less.</param>
/// <param name="OddsFactor">What the odds are multiplied by, against no discount.</param>
/// <param name="Deals">Closed deals in the band.</param>
/// <param name="Won">How many of them are won.</param>
public sealed record PlantedBand(double? Above, double UpTo, double OddsFactor, int Deals, int Won);

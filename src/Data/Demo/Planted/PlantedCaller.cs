namespace RevBot.Data.Demo.Planted;

/// <summary>How a seller calls and sells.</summary>
/// <param name="Seller">Who.</param>
/// <param name="Name">The name.</param>
/// <param name="Bias">
/// What the commit call adds, in the mean, to what is still to be won in the quarter: -0.25 calls three quarters of it.
/// </param>
/// <param name="SkillOddsFactor">What the odds of the seller's new deals are multiplied by.</param>
public sealed record PlantedCaller(string Seller, string Name, double Bias, double SkillOddsFactor);

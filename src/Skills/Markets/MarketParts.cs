namespace RevBot.Skills.Markets;

/// <summary>
/// A market's place among the others by each part: 0 for the last, 1 for the first, halves for ties; null where it is not
/// known.
/// </summary>
/// <param name="Demand">By what was created.</param>
/// <param name="Growth">By its growth.</param>
/// <param name="Winning">By the win rate.</param>
/// <param name="Competition">By how seldom a competitor is named.</param>
/// <param name="Size">By the median won amount.</param>
/// <param name="Speed">By how short the sales cycle is.</param>
public sealed record MarketParts(
    double Demand,
    double? Growth,
    double Winning,
    double? Competition,
    double? Size,
    double? Speed
)
{
    /// <summary>The mean of the known parts, 0..1.</summary>
    public double Mean => new[] { Demand, Growth, Winning, Competition, Size, Speed }.OfType<double>().Average();
}

namespace RevBot.Skills.DealStory.Similarity;

/// <summary>What became of the closed deals most like the one that is explained, among those in view.</summary>
/// <param name="Closed">How many were looked at: at most 20.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="WonDays">The median cycle of those won, in days; null where none is known.</param>
/// <param name="Deals">The three most similar won ones, then the three most similar lost ones.</param>
public sealed record Precedents(int Closed, int Won, int? WonDays, IReadOnlyList<SimilarDeal> Deals);

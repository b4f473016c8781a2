namespace RevBot.Skills.DealStory.Similarity;

/// <summary>What became of the closed deals most like the one that is explained, among those in view.</summary>
/// <param name="Closed">How many were compared: at most 20; 0 where no deal closed in the last two years.</param>
/// <param name="Won">How many of them were won.</param>
/// <param name="WonDays">
/// The median cycle of those won, in whole days, of an even number the lower of the two middle ones; null where none is
/// known.
/// </param>
/// <param name="Deals">At most three won ones, then at most three lost ones, the most similar first.</param>
public sealed record Precedents(int Closed, int Won, int? WonDays, IReadOnlyList<SimilarDeal> Deals);

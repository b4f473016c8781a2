namespace RevBot.Data.Demo.Words;

/// <summary>Reasons for which deals are lost.</summary>
/// <param name="Competitor">A competitor won it.</param>
/// <param name="Champion">The champion left.</param>
/// <param name="Others">The six others, from price to what the buyer builds alone.</param>
internal sealed record LossWords(string Competitor, string Champion, IReadOnlyList<string> Others);

namespace RevBot.Bot.Understanding.Measures;

/// <summary>Bounds on amounts, both ends included.</summary>
/// <param name="Least">The least amount.</param>
/// <param name="Most">The greatest amount.</param>
/// <param name="Start">Where the words start in the canonical message.</param>
/// <param name="Length">How long they are.</param>
internal sealed record AmountReading(decimal? Least, decimal? Most, int Start, int Length);

namespace RevBot.Bot.Understanding.Text;

/// <summary>A phrase found in a message.</summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens.</param>
/// <param name="Meanings">What it can mean.</param>
internal sealed record PhraseMatch<T>(int First, int Count, IReadOnlyList<T> Meanings);

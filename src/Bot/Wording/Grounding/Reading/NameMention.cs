namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>A stretch of a sentence that says a name of the facts.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Names">The names that it may stand for, as the facts have them.</param>
/// <param name="IsWhole">Whether it is all of a name, not only its first or last words.</param>
internal sealed record NameMention(int First, int Last, IReadOnlyList<string> Names, bool IsWhole);

using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording;

/// <summary>An answer as its template words it.</summary>
/// <param name="Text">The template's text.</param>
/// <param name="Facts">All that may be said.</param>
/// <param name="Question">What was asked.</param>
public sealed record Draft(string Text, IReadOnlyList<Fact> Facts, string Question);

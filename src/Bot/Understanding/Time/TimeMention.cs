namespace RevBot.Bot.Understanding.Time;

/// <summary>Some tokens of a message that speak of time. Mentions may overlap: the cover of the sentence chooses.</summary>
/// <param name="First">The first token.</param>
/// <param name="Count">How many tokens, 1 or more.</param>
/// <param name="Value">What they say.</param>
internal sealed record TimeMention(int First, int Count, TimeValue Value);

namespace RevBot.Bot.Understanding;

/// <summary>One question back.</summary>
/// <param name="Text">The question, with the default stated.</param>
/// <param name="Options">At most three answers, as complete messages that can be sent back.</param>
public sealed record Clarification(string Text, IReadOnlyList<string> Options);

namespace RevBot.Bot.Wording.Briefs;

/// <summary>A line of a brief.</summary>
/// <param name="Text">Its sentences.</param>
/// <param name="IsItem">Whether it is one of a list.</param>
public sealed record BriefLine(string Text, bool IsItem);

namespace RevBot.Bot.Routing;

/// <summary>Why there is no answer, in one line with the nearest thing that can be answered.</summary>
public sealed record Refusal(string Reason);

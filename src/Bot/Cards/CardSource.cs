namespace RevBot.Bot.Cards;

/// <summary>Where figures come from.</summary>
/// <param name="Name">The function, in words.</param>
/// <param name="About">The definition and the rows counted.</param>
public sealed record CardSource(string Name, string About);

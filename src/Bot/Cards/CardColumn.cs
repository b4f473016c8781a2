namespace RevBot.Bot.Cards;

/// <summary>A column's heading.</summary>
/// <param name="Heading">For people.</param>
/// <param name="IsNumber">Whether cells are set to the right.</param>
public sealed record CardColumn(string Heading, bool IsNumber);

namespace RevBot.Bot.Cards;

/// <summary>A headline figure.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">Formatted, with its unit.</param>
public sealed record CardFigure(string Label, string Value);

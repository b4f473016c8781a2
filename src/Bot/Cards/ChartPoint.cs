namespace RevBot.Bot.Cards;

/// <summary>A point of a series.</summary>
/// <param name="Label">Under or beside the point.</param>
/// <param name="Value">What is drawn.</param>
/// <param name="Shown">The value, formatted.</param>
public sealed record ChartPoint(string Label, double Value, string Shown);

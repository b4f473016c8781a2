namespace RevBot.Bot.Cards.Drawing;

/// <summary>Two rows of a chart's table that are the ends of one range.</summary>
public sealed record RangeChoice
{
    /// <summary>The label of the row with the lower end.</summary>
    public string From { get; init; } = string.Empty;

    /// <summary>The label of the row with the upper end.</summary>
    public string To { get; init; } = string.Empty;

    /// <summary>What the range is called.</summary>
    public string Label { get; init; } = string.Empty;
}

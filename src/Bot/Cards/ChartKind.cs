namespace RevBot.Bot.Cards;

/// <summary>How a chart is drawn.</summary>
public enum ChartKind
{
    /// <summary>Bars side by side, from left to right.</summary>
    Bars = 0,

    /// <summary>Bars one under another, for long labels.</summary>
    HorizontalBars = 1,

    /// <summary>Lines over time.</summary>
    Lines = 2,
}

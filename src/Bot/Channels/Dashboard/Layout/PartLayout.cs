using RevBot.Bot.Cards.Drawing;

namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>One part of a block; exactly one of its kinds is given. A part whose values the result lacks is left out.</summary>
internal sealed record PartLayout
{
    /// <summary>The function whose result it shows; the block's first where empty.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>How many of the answer's sentences are said, from the first.</summary>
    public int Says { get; init; }

    /// <summary>Headline figures.</summary>
    public IReadOnlyList<FigureLayout> Figures { get; init; } = [];

    /// <summary>A bar of shares of one whole.</summary>
    public MeterLayout? Meter { get; init; }

    /// <summary>A table, with a drawing under the first cell of each row.</summary>
    public TableLayout? Table { get; init; }

    /// <summary>A chart as on the function's card.</summary>
    public ChartChoice? Chart { get; init; }

    /// <summary>Whether it says how old the data are and whether they match the CRM.</summary>
    public bool Trust { get; init; }
}

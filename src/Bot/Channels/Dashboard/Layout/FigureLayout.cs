namespace RevBot.Bot.Channels.Dashboard.Layout;

/// <summary>A headline figure.</summary>
internal sealed record FigureLayout
{
    /// <summary>The facts that it shows, one or the two ends of a range; left out where the result lacks one.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>The function that they are facts of; the part's where empty.</summary>
    public string Of { get; init; } = string.Empty;

    /// <summary>What stands above it; the first fact's label where empty.</summary>
    public string Label { get; init; } = string.Empty;

    /// <summary>The question that leads on from it; no link where empty.</summary>
    public string Ask { get; init; } = string.Empty;
}

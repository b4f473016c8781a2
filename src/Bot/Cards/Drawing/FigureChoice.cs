namespace RevBot.Bot.Cards.Drawing;

/// <summary>A headline figure of a function's card, as prompts/cards names it.</summary>
public sealed record FigureChoice
{
    /// <summary>The facts that it shows, one or the two ends of a range; left out where the answer lacks one.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>What stands beside it; null takes the first fact's label.</summary>
    public string? Label { get; init; }
}

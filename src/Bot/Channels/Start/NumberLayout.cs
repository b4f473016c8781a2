namespace RevBot.Bot.Channels.Start;

/// <summary>How a person's own number is said.</summary>
internal sealed record NumberLayout
{
    /// <summary>The function that it is of.</summary>
    public string Call { get; init; } = string.Empty;

    /// <summary>What it is called for who sees the own deals.</summary>
    public string Own { get; init; } = string.Empty;

    /// <summary>For who leads people.</summary>
    public string Team { get; init; } = string.Empty;

    /// <summary>For who sees everything.</summary>
    public string All { get; init; } = string.Empty;

    /// <summary>Lines with places of facts; the first that has all its figures is said.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];
}

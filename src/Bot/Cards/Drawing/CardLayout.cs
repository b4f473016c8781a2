namespace RevBot.Bot.Cards.Drawing;

/// <summary>What a function's card shows beside its sentences and tables: data of prompts/cards, so that a company can change it.</summary>
public sealed record CardLayout
{
    /// <summary>The layout of a function without one: nothing but sentences and tables.</summary>
    public static CardLayout Plain { get; } = new();

    /// <summary>Headline figures, most important first; the card shows at most six.</summary>
    public IReadOnlyList<FigureChoice> Figures { get; init; } = [];

    /// <summary>Charts, in order.</summary>
    public IReadOnlyList<ChartChoice> Charts { get; init; } = [];

    /// <summary>The message that asks the same for <c>{period}</c>; null where that makes no sense.</summary>
    public string? Again { get; init; }

    /// <summary>Whether it can also be asked for the period after the answer's.</summary>
    public bool LooksAhead { get; init; }

    /// <summary>The message that subscribes to it; offered once there are subscriptions. Null for none.</summary>
    public string? Subscribe { get; init; }

    /// <summary>Whether each paragraph is a section with a heading, as in a brief.</summary>
    public bool Sections { get; init; }
}

namespace RevBot.Bot.Conversation;

/// <summary>What a conversation carries from turn to turn. Kept as JSON; small and typed, never the words themselves.</summary>
public sealed record TalkState
{
    /// <summary>A talk that has not begun.</summary>
    public static TalkState Empty { get; } = new();

    /// <summary>The calls of the last answered turn, newest turn only, with their arguments.</summary>
    public IReadOnlyList<TalkCall> Last { get; init; } = [];

    /// <summary>The turns before, newest first, at most eight: what "go back" returns to.</summary>
    public IReadOnlyList<IReadOnlyList<TalkCall>> Earlier { get; init; } = [];

    /// <summary>The ids of the deals last listed, in order: what "the second one" means.</summary>
    public IReadOnlyList<string> ListedDeals { get; init; } = [];
}

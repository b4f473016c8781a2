namespace RevBot.Bot.Conversation;

/// <summary>What a conversation carries from turn to turn. Kept as JSON; small and typed, never the words themselves.</summary>
public sealed record TalkState
{
    private const int MostEarlier = 8;

    /// <summary>A talk that has not begun.</summary>
    public static TalkState Empty { get; } = new();

    /// <summary>The calls of the last answered turn, newest turn only, with their arguments.</summary>
    public IReadOnlyList<TalkCall> Last { get; init; } = [];

    /// <summary>The turns before, newest first, at most eight: what "go back" returns to.</summary>
    public IReadOnlyList<IReadOnlyList<TalkCall>> Earlier { get; init; } = [];

    /// <summary>The ids of the deals last listed, in order: what "the second one" means.</summary>
    public IReadOnlyList<string> ListedDeals { get; init; } = [];

    /// <summary>The talk after a turn that was answered.</summary>
    /// <param name="calls">What ran.</param>
    /// <param name="listedDeals">The deals that the answer lists.</param>
    public TalkState Then(IEnumerable<TalkCall> calls, IEnumerable<string> listedDeals) =>
        new()
        {
            Last = [.. calls],
            Earlier = Last.Count == 0 ? [] : [Last, .. Earlier.Take(MostEarlier - 1)],
            ListedDeals = [.. listedDeals],
        };
}

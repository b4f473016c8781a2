using System.Text.Json;
using RevBot.Bot.Functions;

namespace RevBot.Bot.Conversation;

/// <summary>What a conversation carries from turn to turn. Kept as JSON; small and typed, never the words themselves.</summary>
public sealed record ConversationState
{
    private const int MostEarlier = 8;

    /// <summary>A talk that has not begun.</summary>
    public static ConversationState Empty { get; } = new();

    /// <summary>The calls of the last answered turn, newest turn only, with their arguments.</summary>
    public IReadOnlyList<FunctionCall> Last { get; init; } = [];

    /// <summary>The turns before, newest first, at most eight: what "go back" returns to.</summary>
    public IReadOnlyList<IReadOnlyList<FunctionCall>> Earlier { get; init; } = [];

    /// <summary>The ids of the deals last listed, in order: what "the second one" means.</summary>
    public IReadOnlyList<string> ListedDeals { get; init; } = [];

    /// <summary>
    /// The talk after a turn that was answered. A turn that asks again what the turn before the last asked goes back: it is
    /// not a new one, so that going back twice leads two turns back. An answer about a single deal keeps the list that the
    /// deal was picked from.
    /// </summary>
    /// <param name="calls">What ran.</param>
    /// <param name="listedDeals">The deals that the answer lists.</param>
    public ConversationState WithAnswer(IEnumerable<FunctionCall> calls, IEnumerable<string> listedDeals)
    {
        // What was assumed is said once, by the answer; it does not come up again.
        FunctionCall[] last = [.. calls.Select(call => call with { Assumed = [] })];
        string[] listed = [.. listedDeals];
        var isBack = Earlier.Count > 0 && IsSame(Earlier[0], last);
        var keepsList = listed.Length == 0 || last.All(call => call.Arguments.TryGetProperty("deal", out _));
        return new()
        {
            Last = last,
            Earlier =
                Last.Count == 0 ? []
                : isBack ? [.. Earlier.Skip(1)]
                : [Last, .. Earlier.Take(MostEarlier - 1)],
            ListedDeals = keepsList && ListedDeals.Count > 0 ? ListedDeals : listed,
        };
    }

    private static bool IsSame(IReadOnlyList<FunctionCall> left, IReadOnlyList<FunctionCall> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(FunctionCall left, FunctionCall right) =>
        left.Function == right.Function && JsonElement.DeepEquals(left.Arguments, right.Arguments);
}

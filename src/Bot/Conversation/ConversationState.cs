using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Findings;

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

    /// <summary>
    /// What was asked after the last answer and got none: it was asked back about, declined, or is for a function that this
    /// build lacks. A follow-up changes it as it would change an answer. Null where the last turn was answered.
    /// </summary>
    public FunctionCall? Open { get; init; }

    /// <summary>What the question back offers, a call for each of its answers in order; empty where nothing was asked back.</summary>
    public IReadOnlyList<FunctionCall> Choices { get; init; } = [];

    /// <summary>What was asked last, answered or not; null in a talk that has not begun.</summary>
    [JsonIgnore]
    public FunctionCall? Asked => Open ?? (Last.Count == 0 ? null : Last[^1]);

    /// <summary>The ids of the deals last listed, in order: what "the second one" means.</summary>
    public IReadOnlyList<string> ListedDeals { get; init; } = [];

    /// <summary>The groups last put in an order: what "the second seller" means.</summary>
    public ListedGroups ListedGroups { get; init; } = ListedGroups.None;

    /// <summary>The names of the sellers last put in an order: whom "his" means.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ListedPeople => ListedGroups.Dimension == "owner" ? ListedGroups.Names : [];

    /// <summary>
    /// The talk after a turn that was answered. A turn that asks again what the turn before the last asked goes back: it is
    /// not a new one, so that going back twice leads two turns back. An answer about a single deal keeps the list that the
    /// deal was picked from.
    /// </summary>
    /// <param name="calls">What ran.</param>
    /// <param name="listed">What the answer lists.</param>
    public ConversationState WithAnswer(IEnumerable<FunctionCall> calls, Listed listed)
    {
        // What was asked and assumed is of one answer; it does not come up again.
        FunctionCall[] last = [.. calls.Select(call => call with { Ask = Ask.Any, Assumed = [] })];
        var isAgain = IsSame(Last, last);
        var isBack = Earlier.Count > 0 && IsSame(Earlier[0], last);
        var keepsList = listed.Deals.Count == 0 || last.All(call => call.Arguments.TryGetProperty("deal", out _));
        return new()
        {
            Last = last,
            Earlier =
                Last.Count == 0 ? []
                : isAgain ? Earlier
                : isBack ? [.. Earlier.Skip(1)]
                : [Last, .. Earlier.Take(MostEarlier - 1)],
            // "The second one" is of what was shown last.
            ListedDeals =
                keepsList && listed.Groups.Names.Count <= 1 && ListedDeals.Count > 0 ? ListedDeals : listed.Deals,
            ListedGroups = listed.Groups.Names.Count <= 1 && last.Any(IsOfListed) ? ListedGroups : listed.Groups,
        };
    }

    // An answer about one of the groups that were ranked keeps the ranking that it was picked from.
    private bool IsOfListed(FunctionCall call) =>
        call.Arguments.TryGetProperty("filter", out var filter)
        && filter.EnumerateObject().Any(part => ListedGroups.IsOf(part.Name));

    /// <summary>The talk after a turn without an answer: what was asked stays open, the rest as it was.</summary>
    /// <param name="open">What was asked, as far as it was read; null leaves the talk as it is.</param>
    /// <param name="choices">What the question back offers.</param>
    public ConversationState WithOpen(FunctionCall? open, IReadOnlyList<FunctionCall> choices) =>
        open is null ? this : this with { Open = open, Choices = choices };

    private static bool IsSame(IReadOnlyList<FunctionCall> left, IReadOnlyList<FunctionCall> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(FunctionCall left, FunctionCall right) =>
        left.Function == right.Function && JsonElement.DeepEquals(left.Arguments, right.Arguments);
}

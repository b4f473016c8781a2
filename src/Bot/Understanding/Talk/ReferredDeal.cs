using System.Text.Json;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>The deal that "it" or "that one" means.</summary>
internal static partial class ReferredDeal
{
    /// <summary>
    /// The deal that was just spoken of; else, where the message points at one, the first of the list. Null where neither is.
    /// </summary>
    public static string? Find(RoutingContext turn)
    {
        var talk = turn.Conversation;
        if (talk.Last.Count > 0 && DealOf(talk.Last[^1].Arguments) is { } last)
        {
            return last;
        }

        return talk.ListedDeals.Count > 0 && Points().IsMatch(turn.Question.Message.Canonical)
            ? turn.Book.Find(talk.ListedDeals[0])?.Id
            : null;
    }

    private static string? DealOf(JsonElement arguments) =>
        arguments.ValueKind == JsonValueKind.Object
        && arguments.TryGetProperty("deal", out var deal)
        && deal.ValueKind == JsonValueKind.String
            ? deal.GetString()
            : null;

    [GeneratedRegex(@"\b(it|this|that|its)( (deal|one|opportunity|account))?\b", Patterns.Options)]
    private static partial Regex Points();
}

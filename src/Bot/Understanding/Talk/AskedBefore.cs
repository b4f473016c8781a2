using System.Text.Json.Nodes;
using RevBot.Bot.Conversation;
using RevBot.Bot.Functions;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What was asked before, by type: the newest question first, answered or not.</summary>
internal sealed class AskedBefore(ConversationState talk)
{
    private static readonly string[] People = ["owners", "teams"];

    /// <summary>The questions, newest first.</summary>
    public IReadOnlyList<FunctionCall> Calls { get; } =
    [
        .. (talk.Open is { } open ? new[] { open } : [])
            .Concat(talk.Last.Reverse())
            .Concat(talk.Earlier.SelectMany(turn => turn.Reverse())),
    ];

    /// <summary>The arguments of a question, to be changed.</summary>
    public static JsonObject Arguments(FunctionCall call) =>
        JsonNode.Parse(call.Arguments.GetRawText()) as JsonObject ?? [];

    /// <summary>The person or team that was spoken of last, as a filter; in a scenario with all that it is held against.</summary>
    public JsonObject? Person()
    {
        foreach (var call in Calls)
        {
            var arguments = Arguments(call);
            if (Filters(arguments).Select(Whose).FirstOrDefault(found => found is not null) is { } said)
            {
                return said;
            }

            if (((string?)arguments["owner"] ?? (string?)arguments["team"]) is { } name)
            {
                return new() { [arguments.ContainsKey("owner") ? "owners" : "teams"] = new JsonArray(name) };
            }
        }

        return null;
    }

    /// <summary>The filter that narrows the last question down: its own, else that of what it supposes last.</summary>
    public JsonObject? Filter() =>
        Calls.Count == 0 ? null : Filters(Arguments(Calls[0])).FirstOrDefault()?.DeepClone() as JsonObject;

    /// <summary>The deal that was spoken of last, in the last question or the one before it; null for none.</summary>
    public string? Deal() =>
        Calls.Take(2).Select(call => DealOf(Arguments(call))).FirstOrDefault(deal => deal is not null);

    private static string? DealOf(JsonObject arguments) =>
        (string?)arguments["deal"]
        ?? (
            (arguments["adjustments"] as JsonArray)?.LastOrDefault() is JsonObject last
            && last["deals"] is JsonArray { Count: 1 } deals
                ? (string?)deals[0]
                : null
        );

    private static IEnumerable<JsonObject> Filters(JsonObject arguments)
    {
        if (arguments["filter"] is JsonObject filter)
        {
            yield return filter;
        }

        foreach (var adjustment in (arguments["adjustments"] as JsonArray ?? []).Reverse().OfType<JsonObject>())
        {
            if (adjustment["filter"] is JsonObject part)
            {
                yield return part;
            }
        }
    }

    // Who is left out is spoken of too, but not with what narrows the others down.
    private static JsonObject? Whose(JsonObject filter) =>
        filter.ContainsKey("owners") ? (JsonObject)filter.DeepClone()
        : filter["exclude"] is JsonObject left && People.FirstOrDefault(left.ContainsKey) is { } field
            ? new() { [field] = left[field]!.DeepClone() }
        : filter.ContainsKey("teams") ? (JsonObject)filter.DeepClone()
        : null;
}

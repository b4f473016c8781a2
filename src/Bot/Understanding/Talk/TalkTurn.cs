using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Frames;
using RevBot.Data.Book.Deals;
using RevBot.Skills.Filtering;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>A message in a talk: what it says of the questions before, and those.</summary>
/// <param name="Context">All that a decision rests on; its talk has begun.</param>
internal sealed record TalkTurn(RoutingContext Context)
{
    private static readonly string[] Lists = [FunctionName.ListDeals, FunctionName.ListRiskDeals];

    /// <summary>The cues of the message.</summary>
    public TalkWords Words { get; } = new(Context.Question);

    /// <summary>What was asked before, answered or not, newest first; never empty.</summary>
    public IReadOnlyList<FunctionCall> Calls { get; } =
    [
        .. (Context.Conversation.Open is { } open ? new[] { open } : [])
            .Concat(Context.Conversation.Last.Reverse())
            .Concat(Context.Conversation.Earlier.SelectMany(turn => turn.Reverse())),
    ];

    /// <summary>The message.</summary>
    public Frame Question => Context.Question;

    /// <summary>The question before.</summary>
    public FunctionCall Last => Calls[0];

    /// <summary>Whether the question before was for deals one by one.</summary>
    public bool IsAfterList => IsList(Last);

    /// <summary>Whether a question is for deals one by one.</summary>
    public static bool IsList(FunctionCall call) => Lists.Contains(call.Function, StringComparer.Ordinal);

    /// <summary>The arguments of a question, to be changed.</summary>
    public static JsonObject Arguments(FunctionCall call) =>
        JsonNode.Parse(call.Arguments.GetRawText()) as JsonObject ?? [];

    /// <summary>Whether a question picks one thing out of what was asked before it: a deal, the largest.</summary>
    public static bool IsPick(FunctionCall call) =>
        call.Arguments.TryGetProperty("deal", out _)
        || (call.Arguments.TryGetProperty("top", out var top) && top.GetRawText() == "1");

    /// <summary>What a question was about, as far as another function can take it.</summary>
    /// <param name="function">The other function.</param>
    /// <param name="call">The question before.</param>
    /// <param name="keepsFlags">Whether its flags still hold, as after "those".</param>
    public JsonObject Kept(string function, FunctionCall call, bool keepsFlags)
    {
        var (shape, all) = (FunctionSlots.Find(function), Arguments(call));
        var kept = all.Where(slot =>
            shape.Takes(slot)
            && (slot is "period" or "filter" or "compareTo" || (keepsFlags && slot is "flags" or "dateField"))
        );
        if (!kept.ContainsKey("filter") && shape.Takes("filter") && call == Last)
        {
            kept["filter"] = Filters(all).FirstOrDefault()?.DeepClone();
        }

        // Only lists and figures can be of any time.
        if (
            PeriodArgument.IsAll((string?)kept["period"])
            && function is not (FunctionName.ListDeals or FunctionName.QueryMetric)
        )
        {
            kept.Remove("period");
        }

        if (kept["filter"] is null)
        {
            kept.Remove("filter");
        }

        if (keepsFlags && shape.Takes("flags") && MeasureEdit.EndOf(all) is { } end)
        {
            kept["flags"] = new JsonArray(end);
        }

        if (keepsFlags && !shape.Takes("flags") && all["flags"] is JsonArray flags && shape.Takes("filter"))
        {
            foreach (var test in FlagTests.Of(flags.Texts(), Context.Book.Today))
            {
                kept["filter"] ??= new JsonObject();
                FilterWriter.AddTest((JsonObject)kept["filter"]!, test);
            }
        }

        return keepsFlags ? OfListed(kept, shape) : kept;
    }

    /// <summary>
    /// Arguments that mean the deals which the last list showed, where it showed so many and no more: "which of these are in
    /// Negotiation?" is not asked of as many others. Unchanged after a whole list and where the function takes no filter.
    /// </summary>
    public JsonObject OfListed(JsonObject arguments, FunctionSlots shape)
    {
        var listed = Context.Conversation.ListedDeals;
        if (!IsAfterList || Arguments(Last)["top"] is null || listed.Count == 0 || !shape.Takes("filter"))
        {
            return arguments;
        }

        var filter = (arguments["filter"] as JsonObject ?? []).With();
        FilterWriter.AddTest(filter, new("name", "in", SlotJson.List(Names(listed))));
        return arguments.Where(slot => slot != "top").With(("filter", filter));
    }

    /// <summary>What tells deals from all others in the book: their names, and the ids of those that share a name.</summary>
    /// <param name="ids">Ids of deals; those that are not in the book are passed over.</param>
    public IReadOnlyList<string> Names(IEnumerable<string> ids)
    {
        Deal[] deals = [.. ids.Select(Context.Book.Find).OfType<Deal>()];
        var wanted = deals.Select(deal => deal.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = Context
            .Book.Deals.AsEnumerable()
            .Select(deal => deal.Name)
            .Where(wanted.Contains)
            .CountBy(name => name, StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Value > 1)
            .Select(name => name.Key)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. deals.Select(deal => shared.Contains(deal.Name) ? deal.Id : deal.Name)];
    }

    /// <summary>
    /// The person or team that was spoken of last, as a filter; in a scenario with all that it is held against. "His", after
    /// sellers were ranked, is the first of them. Null where nobody was spoken of.
    /// </summary>
    public JsonObject? Person() =>
        Spoken(Calls.Take(1).Where(call => !Words.IsOfOne || NamesOne(call)))
        ?? (
            Words.IsOfOne && Context.Conversation.ListedPeople is [var first, ..]
                ? new() { ["owners"] = new JsonArray(first) }
                : Spoken(Calls)
        );

    private static bool NamesOne(FunctionCall call) =>
        Arguments(call) is var arguments
        && (arguments["owner"] is not null || Filters(arguments).Any(filter => filter.ContainsKey("owners")));

    private static JsonObject? Spoken(IEnumerable<FunctionCall> calls) =>
        calls
            .Select(Arguments)
            .Select(arguments =>
                Filters(arguments).Select(Whose).FirstOrDefault(found => found is not null)
                ?? (
                    arguments["owner"] is { } owner ? new() { ["owners"] = new JsonArray(owner.DeepClone()) }
                    : arguments["team"] is { } team ? new() { ["teams"] = new JsonArray(team.DeepClone()) }
                    : null
                )
            )
            .FirstOrDefault(found => found is not null);

    /// <summary>The deal that was spoken of last, in the last question or the one before it; null for none.</summary>
    public string? Deal() =>
        Calls
            .Take(2)
            .Select(Arguments)
            .Select(arguments =>
                (string?)arguments["deal"]
                ?? (
                    (arguments["adjustments"] as JsonArray)?.LastOrDefault()?["deals"] is JsonArray { Count: 1 } deals
                        ? (string?)deals[0]
                        : null
                )
            )
            .FirstOrDefault(deal => deal is not null);

    // The filter of a question, then those of what it supposes, the last first.
    private static IEnumerable<JsonObject> Filters(JsonObject arguments) =>
        (arguments["adjustments"] as JsonArray ?? [])
            .Reverse()
            .Prepend(arguments)
            .Select(part => part?["filter"])
            .OfType<JsonObject>();

    // Who is left out is spoken of too, but not with what narrows the others down.
    private static JsonObject? Whose(JsonObject filter) =>
        filter.ContainsKey("owners") ? (JsonObject)filter.DeepClone()
        : filter["exclude"] is JsonObject left
        && left.Where(name => name is "owners" or "teams") is { Count: > 0 } people
            ? people
        : filter.ContainsKey("teams") ? (JsonObject)filter.DeepClone()
        : null;
}

using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Frames;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>A message in a talk: what it says of the question before, and that question.</summary>
/// <param name="Context">All that a decision rests on.</param>
/// <param name="Words">The cues of the message.</param>
/// <param name="Before">What was asked before; never empty.</param>
internal sealed record TalkTurn(RoutingContext Context, TalkWords Words, AskedBefore Before)
{
    private static readonly string[] Lists = ["list_deals", "list_risk_deals"];

    /// <summary>The message.</summary>
    public Frame Question => Context.Question;

    /// <summary>The question before.</summary>
    public FunctionCall Last => Before.Calls[0];

    /// <summary>Whether the question before was for deals one by one.</summary>
    public bool IsAfterList => Lists.Contains(Last.Function, StringComparer.Ordinal);

    /// <summary>What the question before was about, as far as another function can take it.</summary>
    /// <param name="function">The other function.</param>
    /// <param name="call">The question before.</param>
    /// <param name="keepsFlags">Whether its flags still hold, as after "those".</param>
    public JsonObject Kept(string function, FunctionCall call, bool keepsFlags)
    {
        var shape = FunctionSlots.Find(function);
        var all = AskedBefore.Arguments(call);
        var kept = new JsonObject();
        foreach (var (name, value) in all.Where(part => shape.Takes(part.Key) && IsCarried(part.Key, keepsFlags)))
        {
            kept[name] = value?.DeepClone();
        }

        if (!kept.ContainsKey("filter") && shape.Takes("filter") && Before.Filter() is { } filter && call == Last)
        {
            kept["filter"] = filter;
        }

        if (keepsFlags && !shape.Takes("flags") && all["flags"] is JsonArray flags && shape.Takes("filter"))
        {
            foreach (var test in FrameEditor.TestsOf(flags, Data.Calendar.Dates.Iso(Context.Book.Today)))
            {
                kept["filter"] ??= new JsonObject();
                FilterWriter.AddTest((JsonObject)kept["filter"]!, test);
            }
        }

        return kept;
    }

    private static bool IsCarried(string slot, bool keepsFlags) =>
        slot is "period" or "filter" or "compareTo" || (keepsFlags && slot is "flags" or "dateField");
}

using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>The slots of a call: puts what a message says on top of what was asked before.</summary>
internal static class CallSlots
{
    private static readonly string[] People = ["owners", "teams"];
    private static readonly string[] Places = ["regions", "countries"];
    private static readonly string[] Ends = ["won", "lost"];

    // The newer way of naming whose it is holds.
    private static readonly string[][] Kins =
    [
        ["team", "owner"],
        ["team", "filter"],
        ["days", "to"],
    ];

    /// <summary>The dimension of each list of a filter.</summary>
    public static readonly (string Field, string Dimension)[] Fields =
    [
        .. from kind in Enum.GetValues<EntityKind>()
        let dimension = ComparedNames.DimensionOf(kind)
        where dimension is not null
        select (FilterWriter.FieldOf(kind), dimension),
    ];

    /// <summary>The arguments before with what the message changes.</summary>
    /// <param name="before">The arguments of the question before.</param>
    /// <param name="said">What the message says, as arguments of the same function.</param>
    /// <param name="words">The cues of the message.</param>
    /// <param name="question">The message.</param>
    public static JsonObject Merge(JsonObject before, JsonObject said, TalkWords words, Frame question)
    {
        var merged = (JsonObject)before.DeepClone();
        if (words.Clears)
        {
            merged.Remove("filter");
            merged.Remove("flags");
        }

        FilterSlots.Clear(merged, Cleared(question));
        if (!words.Narrows)
        {
            ReplaceStates(merged, said, question);
        }

        foreach (var (name, value) in said.Where(entry => entry.Value is not null))
        {
            var kins = Kins.Where(kin => kin.Contains(name, StringComparer.Ordinal)).SelectMany(kin => kin);
            foreach (var kin in kins.Where(kin => !said.ContainsKey(kin)))
            {
                merged.Remove(kin);
            }

            merged[name] = Merged(name, merged[name], value!, words, question);
        }

        return merged;
    }

    private static JsonNode Merged(string name, JsonNode? before, JsonNode value, TalkWords words, Frame question) =>
        (name, before, value) switch
        {
            ("filter", JsonObject filter, JsonObject said) => FilterSlots.Merge(
                filter,
                said,
                words.Adds || question.Has(SpanKind.Edit, "back"),
                words.Narrows
            ),
            ("flags", JsonArray flags, JsonArray more) when words.Narrows => FilterSlots.Join(
                SlotJson.List(flags.Texts().Where(flag => !(Ends.Contains(flag) && more.Texts().Any(Ends.Contains)))),
                more
            ),
            ("metrics" or "measures" or "groupBy", JsonArray known, JsonArray) when words.Adds => FilterSlots.Join(
                known,
                value
            ),
            _ => value.DeepClone(),
        };

    /// <summary>Whether the message takes back what narrows by a field: "all regions", "any size".</summary>
    public static bool ClearsFields(Frame question) => Cleared(question).Any();

    private static IEnumerable<string> Cleared(Frame question) =>
        question
            .Spans.Where(span => TalkWords.IsTakenBack(question, span))
            .Select(span => span.Find(SpanKind.Dimension) ?? span.Find(SpanKind.Field)!)
            .SelectMany(FieldsOf)
            .Concat(question.Has(SpanKind.Edit, "everyone") ? People : []);

    private static IEnumerable<string> FieldsOf(string dimension) =>
        dimension switch
        {
            "owner" or "team" => People,
            "region" or "country" => Places,
            "amount" => ["minAmount", "maxAmount"],
            _ => Fields.Where(field => field.Dimension == dimension).Select(field => field.Field),
        };

    // Flags and conditions say the same kind of thing of deals: a new one takes the place of the last, and so does when they
    // are due.
    private static void ReplaceStates(JsonObject merged, JsonObject said, Frame question)
    {
        var isDue = question.Has(SpanKind.State, "due") && said.ContainsKey("period");
        var isTest = (said["filter"]?["where"] as JsonArray)?.Any(test => !FilterSlots.IsPlace(test)) == true;
        if (isDue || said.ContainsKey("flags") || isTest)
        {
            merged.Remove("flags");
            FilterSlots.ClearTests(merged);
        }
    }
}

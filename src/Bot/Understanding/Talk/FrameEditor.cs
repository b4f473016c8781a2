using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Puts what a message says on top of what was asked before, slot by slot.</summary>
internal static class FrameEditor
{
    private static readonly Dictionary<string, string[]> Cleared = new(StringComparer.Ordinal)
    {
        ["owner"] = ["owners", "teams"],
        ["team"] = ["owners", "teams"],
        ["region"] = ["regions", "countries"],
        ["country"] = ["regions", "countries"],
        ["segment"] = ["segments"],
        ["product"] = ["products"],
        ["competitor"] = ["competitors"],
        ["stage"] = ["stages"],
        ["deal_type"] = ["dealTypes"],
        ["industry"] = ["industries"],
        ["lead_source"] = ["leadSources"],
        ["account"] = ["accounts"],
        ["amount"] = ["minAmount", "maxAmount"],
    };

    // The newer way of naming whose it is holds.
    private static readonly string[][] Kins =
    [
        ["team", "owner"],
        ["team", "filter"],
        ["days", "to"],
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

        FilterMerging.Clear(merged, ClearedFields(question));
        if (!words.Narrows)
        {
            ReplaceStates(merged, said, question);
        }

        foreach (var (name, value) in said.Where(entry => entry.Value is not null))
        {
            foreach (
                var kin in Kins.Where(kin => kin.Contains(name, StringComparer.Ordinal))
                    .SelectMany(kin => kin)
                    .Where(kin => !said.ContainsKey(kin))
            )
            {
                merged.Remove(kin);
            }

            merged[name] = Merged(name, merged[name], value!, words);
        }

        return merged;
    }

    private static JsonNode Merged(string name, JsonNode? before, JsonNode value, TalkWords words) =>
        (name, before, value) switch
        {
            ("filter", JsonObject filter, JsonObject said) => FilterMerging.Merge(
                filter,
                said,
                words.Adds,
                words.Narrows
            ),
            ("flags", JsonArray flags, JsonArray more) when words.Narrows => FilterMerging.Join(flags, more),
            ("metrics" or "measures" or "groupBy", JsonArray known, JsonArray more) when words.Adds =>
                FilterMerging.Join(known, more),
            _ => value.DeepClone(),
        };

    /// <summary>Whether the message takes back what narrows by a field: "all regions", "any size".</summary>
    public static bool ClearsFields(Frame question) => ClearedFields(question).Any();

    private static IEnumerable<string> ClearedFields(Frame question) =>
        question
            .Spans.Where(span => TalkWords.IsTakenBack(question, span))
            .Select(span => span.Find(SpanKind.Dimension) ?? span.Find(SpanKind.Field)!)
            .SelectMany(field => Cleared.GetValueOrDefault(field) ?? []);

    // Flags and conditions say the same kind of thing of deals: a new one takes the place of the last, and so does when they
    // are due.
    private static void ReplaceStates(JsonObject merged, JsonObject said, Frame question)
    {
        var isDue = question.Has(SpanKind.State, "due") && said.ContainsKey("period");
        if (isDue || said.ContainsKey("flags") || (said["filter"] as JsonObject)?.ContainsKey("where") == true)
        {
            merged.Remove("flags");
            FilterMerging.Clear(merged, ["where"]);
        }
    }

    /// <summary>Flags as conditions, for a function that takes no flags; those that no field tells are left out.</summary>
    public static IEnumerable<FieldTest> TestsOf(JsonArray flags, string today) =>
        flags
            .Select(flag =>
                (string)flag! switch
                {
                    "no_next_step" => new FieldTest("next_step", "empty", null),
                    "no_amount" => new("amount", "empty", null),
                    "close_date_passed" => new("close_date", "<", JsonValue.Create(today)),
                    "inactive" => new("days_since_activity", ">", JsonValue.Create(14)),
                    _ => null,
                }
            )
            .OfType<FieldTest>();
}

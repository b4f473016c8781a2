using System.Text.Json;
using System.Text.Json.Nodes;
using RevBot.Skills;
using RevBot.Skills.Catalog;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Sees that what the person narrowed the question down to is in the call: an answer about everything is no answer about
/// Germany. In a single call it is put in; among several calls it cannot be told in which, so the model is asked again.
/// </summary>
internal sealed class LeftOutCheck(QuestionEvidence evidence)
{
    /// <summary>Checks the calls of a message together; a single one may be changed.</summary>
    /// <exception cref="CallMistakeException">Something said is in none of several calls.</exception>
    public void Check(IReadOnlyList<(ISkill Skill, JsonObject Arguments)> calls)
    {
        // A call without a filter (help, freshness) has no place for names.
        var narrowed = calls.Where(call => SkillSchema.Takes(call.Skill, "filter")).ToArray();
        if (narrowed.Length == 0)
        {
            return;
        }

        var texts = calls.SelectMany(call => Texts(call.Arguments)).ToArray();
        var missing = Missing(evidence.Filter, texts);
        var kept = Missing(evidence.Exclude, texts);
        if (missing.Count == 0 && kept.Count == 0)
        {
            return;
        }

        if (calls.Count > 1)
        {
            throw new CallMistakeException(
                Mistake.LeftOut,
                "A name or amount of the message is in none of the calls; put it in the filter of those it belongs to."
            );
        }

        Fill(narrowed[0].Arguments, missing, kept);
    }

    private static void Fill(JsonObject arguments, JsonObject missing, JsonObject kept)
    {
        var filter = arguments["filter"] as JsonObject ?? [];
        Merge(filter, missing);
        if (kept.Count > 0)
        {
            var exclude = filter["exclude"] as JsonObject ?? [];
            Merge(exclude, kept);
            filter["exclude"] = exclude.DeepClone();
        }

        arguments["filter"] = filter.DeepClone();
    }

    private static void Merge(JsonObject into, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            into[name] =
                into[name] is JsonArray old && value is JsonArray more
                    ? new JsonArray([.. old.Concat(more).Select(item => item?.DeepClone())])
                    : value?.DeepClone();
        }
    }

    private static JsonObject Missing(JsonObject said, IReadOnlyList<string> texts)
    {
        var missing = new JsonObject();
        foreach (var (name, value) in said)
        {
            var left = value is JsonArray values
                ? new JsonArray([.. values.Where(item => !Occurs(item!, texts)).Select(item => item!.DeepClone())])
                : null;
            if (left is { Count: > 0 })
            {
                missing[name] = left;
            }
            else if (value is JsonValue amount && !texts.Contains(amount.ToJsonString(), StringComparer.Ordinal))
            {
                missing[name] = amount.DeepClone();
            }
        }

        return missing;
    }

    // A condition is there as the grammar writes it, or it is not.
    private static bool Occurs(JsonNode item, IReadOnlyList<string> texts) =>
        item is JsonObject ? texts.Contains(item.ToJsonString(), StringComparer.Ordinal) : Occurs((string)item!, texts);

    private static bool Occurs(string value, IReadOnlyList<string> texts) =>
        texts.Any(text =>
            string.Equals(text, value, StringComparison.OrdinalIgnoreCase) || QuestionEvidence.Shares(text, value)
        );

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject inner => inner.SelectMany(pair => Texts(pair.Value)).Append(inner.ToJsonString()),
            JsonArray list => list.SelectMany(Texts),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => [(string)text!],
            JsonValue other => [other.ToJsonString()],
            _ => [],
        };
}

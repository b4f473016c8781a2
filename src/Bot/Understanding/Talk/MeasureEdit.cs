using System.Text.Json.Nodes;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>What is measured, changed by a follow-up: added, replaced, or counted instead of summed up.</summary>
internal static class MeasureEdit
{
    private static readonly (string Count, string Amount)[] Pairs =
    [
        ("deal_count", "pipeline_amount"),
        ("won_count", "won_amount"),
        ("lost_count", "lost_amount"),
        ("created_count", "created_amount"),
        ("push_count", "slipped_amount"),
        ("win_rate", "win_rate_by_amount"),
    ];

    /// <summary>The same things by their value, or by their number, where the message asks for that and nothing else; else null.</summary>
    public static JsonArray? InOtherUnit(JsonArray measures, Frame question, TalkWords words)
    {
        var isAmount = question.Spans.Any(span => span.Is(SpanKind.Field, "amount") || span.Is(SpanKind.Currency));
        var isCount =
            question.Spans.Any(span => span.Is(SpanKind.Quantifier, "how_many"))
            || question.Says("number")
            || question.Says("counts");
        if (
            isAmount == isCount
            || question.Asked.Measures.Count > 0
            || question.Tests.Count > 0
            || !(words.HasCue || words.IsOpened)
        )
        {
            return null;
        }

        var known = measures.Select(measure => (string)measure!).ToArray();
        var other = known
            .Select(measure =>
                Pairs
                    .Where(pair => pair.Count == measure || pair.Amount == measure)
                    .Select(pair => isAmount ? pair.Amount : pair.Count)
                    .FirstOrDefault(measure)
            )
            .ToArray();
        return other.SequenceEqual(known, StringComparer.Ordinal)
            ? null
            : [.. other.Select(measure => JsonValue.Create(measure))];
    }

    /// <summary>The measures that stand for a question of any function; empty for one that no measure stands for.</summary>
    public static JsonArray Of(string function, JsonObject arguments) =>
        function switch
        {
            "query_metric" => arguments["measures"]?.DeepClone() as JsonArray ?? [],
            "get_pipeline_trend" => [JsonValue.Create((string?)arguments["measure"] ?? "pipeline_amount")],
            "get_win_loss" or "explain_win_rate_change" => ["win_rate"],
            "get_pipeline" => ["pipeline_amount"],
            "list_deals" when State(arguments) is { } state =>
            [
                JsonValue.Create(state + "_amount"),
                JsonValue.Create(state + "_count"),
            ],
            "list_deals" or "list_risk_deals" => ["pipeline_amount", "deal_count"],
            _ => [],
        };

    /// <summary>Measures of deals that ended the other way: "and what did they lose?"; null where the message does not say so.</summary>
    public static JsonArray? OfState(JsonArray measures, Frame question)
    {
        if (
            question.Asked.Measures.Count > 0
            || question.Asked.Flags.FirstOrDefault(flag => flag is "won" or "lost") is not { } state
        )
        {
            return null;
        }

        var swapped = measures
            .Select(measure => (string)measure!)
            .Select(measure =>
                measure is "won_amount" or "lost_amount" ? state + "_amount"
                : measure is "won_count" or "lost_count" ? state + "_count"
                : measure
            );
        return [.. swapped.Select(measure => JsonValue.Create(measure))];
    }

    private static string? State(JsonObject arguments) =>
        (arguments["flags"] as JsonArray)
            ?.Select(flag => (string)flag!)
            .FirstOrDefault(flag => flag is "won" or "lost");

    /// <summary>Whether the message adds measures or puts others in their place, and nothing besides.</summary>
    public static bool IsAsked(Frame question, TalkWords words, FunctionSlots shape) =>
        (question.Asked.Measures.Count > 0 || question.Asked.Metrics.Count > 0)
        && (shape.Takes("measures") || shape.Takes("measure") || shape.Takes("metrics"))
        && (words.Adds || words.Edits("replace") || words.Edits("correct"))
        && !words.AsksItself
        && !words.HasOwn;
}

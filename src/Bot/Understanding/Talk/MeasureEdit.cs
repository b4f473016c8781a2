using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
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

    private static readonly (string Measure, string Metric)[] Metrics =
    [
        ("pipeline_amount", "pipeline"),
        ("won_amount", "bookings"),
        ("deal_count", "deal_counts"),
        ("quota", "quota"),
    ];

    /// <summary>The same things by their value, or by their number, where the message asks for that and nothing else; else null.</summary>
    public static JsonArray? InOtherUnit(JsonArray measures, TalkTurn talk)
    {
        var (question, words) = (talk.Question, talk.Words);
        var isAmount = question.Spans.Any(span => span.Is(SpanKind.Field, "amount") || span.Is(SpanKind.Currency));
        var isCount =
            question.Has(SpanKind.Quantifier, "how_many") || question.Says("number") || question.Says("counts");
        if (
            isAmount == isCount
            || question.Asked.Measures.Count > 0
            || question.Tests.Count > 0
            || !(words.HasCue || words.IsOpened)
        )
        {
            return null;
        }

        var other = SlotJson.List(measures.Texts().Select(measure => Paired(measure, isAmount)));
        return JsonNode.DeepEquals(other, measures) ? null : other;
    }

    private static string Paired(string measure, bool isAmount) =>
        Pairs
            .Where(pair => pair.Count == measure || pair.Amount == measure)
            .Select(pair => isAmount ? pair.Amount : pair.Count)
            .FirstOrDefault(measure);

    /// <summary>The measures that stand for a question of any function; empty for one that no measure stands for.</summary>
    public static JsonArray Of(string function, JsonObject arguments) =>
        function switch
        {
            FunctionName.QueryMetric => SlotJson.List(arguments["measures"].Texts()),
            FunctionName.GetPipelineTrend => [(string?)arguments["measure"] ?? "pipeline_amount"],
            FunctionName.GetWinLoss or FunctionName.ExplainWinRateChange => ["win_rate"],
            FunctionName.GetPipeline => ["pipeline_amount"],
            FunctionName.ListDeals when EndOf(arguments) is { } end => [end + "_amount", end + "_count"],
            FunctionName.ListDeals or FunctionName.ListRiskDeals => ["pipeline_amount", "deal_count"],
            FunctionName.RunScenario => ["deal_count"],
            _ => [],
        };

    /// <summary>The measures that add up what a question was about: "and how much was that in total?"</summary>
    public static JsonArray SumsOf(FunctionCall call) =>
        call.Function is FunctionName.GetWinLoss or FunctionName.ExplainWinRateChange
            ? ["won_amount", "lost_amount"]
            : Of(call.Function, TalkTurn.Arguments(call));

    /// <summary>Measures of deals that ended the other way: "and what did they lose?"; null where the message does not say so.</summary>
    public static JsonArray? OfState(JsonArray measures, Frame question) =>
        question.Asked.Measures.Count == 0
        && question.Asked.Flags.FirstOrDefault(flag => flag is "won" or "lost") is { } end
            ? SlotJson.List(
                measures
                    .Texts()
                    .Select(measure =>
                        measure is "won_amount" or "lost_amount" ? end + "_amount"
                        : measure is "won_count" or "lost_count" ? end + "_count"
                        : measure
                    )
            )
            : null;

    /// <summary>How the deals ended that a question is about, as a flag; null for neither won nor lost.</summary>
    public static string? EndOf(JsonObject arguments) =>
        arguments["flags"].Texts().Concat(arguments["measures"].Texts()).Select(End).OfType<string>().FirstOrDefault();

    private static string? End(string name) =>
        name is "won" or "won_amount" or "won_count" ? "won"
        : name is "lost" or "lost_amount" or "lost_count" ? "lost"
        : null;

    /// <summary>The metrics that a message names by their measures: "and quotas?" after a reconciliation.</summary>
    public static JsonArray MetricsOf(Frame question) =>
        SlotJson.List(
            question.Asked.Metrics.Concat(
                Metrics
                    .Where(pair => question.Asked.Measures.Contains(pair.Measure, StringComparer.Ordinal))
                    .Select(pair => pair.Metric)
            )
        );

    /// <summary>Whether the message adds measures or puts others in their place, and nothing besides.</summary>
    public static bool IsAsked(TalkTurn talk, FunctionSlots shape)
    {
        var (asked, words) = (talk.Question.Asked, talk.Words);
        var isMetric = shape.Takes("metrics") && MetricsOf(talk.Question).Count > 0;
        var isMeasure = (shape.Takes("measures") || shape.Takes("measure")) && asked.Measures.Count > 0;
        var isChange = words.Adds || words.Edits("replace") || words.Edits("correct");
        return (isMeasure || isMetric)
            && (isChange || (isMetric && words.IsOpened))
            && !words.AsksItself
            && !words.HasOwn;
    }
}

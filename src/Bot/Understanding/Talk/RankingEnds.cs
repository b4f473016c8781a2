using System.Text.Json.Nodes;
using RevBot.Bot.Functions;
using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>"And the worst?", "who is last", after groups were ranked: the same figures from the other end.</summary>
internal sealed class RankingEnds(PlanWriter plans)
{
    /// <summary>The plan; null for other messages.</summary>
    public Plan? Find(TalkTurn talk)
    {
        var asked = talk.Question.Asked;
        var before = TalkTurn.Arguments(talk.Last);
        var group = before["groupBy"].Texts().FirstOrDefault();
        if (
            group is null
            || (asked.Rank ?? asked.OrderBy?.Split(' ')[^1]) is not { } direction
            || !talk.Question.Spans.All(span => IsSmall(span, group))
            || talk.Last.Function is not (FunctionName.QueryMetric or FunctionName.GetWinLoss)
        )
        {
            return null;
        }

        var kept =
            talk.Last.Function == FunctionName.QueryMetric
                ? before
                : talk.Kept(FunctionName.QueryMetric, talk.Last, true)
                    .With(("measures", new JsonArray("win_rate")), ("groupBy", new JsonArray(group)));
        var measure = ((string?)before["orderBy"])?.Split(' ')[0] ?? kept["measures"].Texts().First();
        return plans.Write(
            talk,
            FunctionName.QueryMetric,
            kept.With(("orderBy", $"{measure} {direction}")),
            Certainty.Pointed,
            kept
        ) with
        {
            Ask = "which",
        };
    }

    private static bool IsSmall(Span span, string group) =>
        span is { Name: null, Time: null, Quantity: null }
        && (
            span.IsFiller
            || span.Is(SpanKind.Edit)
            || span.Is(SpanKind.And)
            || span.Is(SpanKind.Rank)
            || span.Is(SpanKind.Order)
            || span.Is(SpanKind.Ask, "who")
            || span.Is(SpanKind.Ask, "which")
            || span.Is(SpanKind.Ask, "verdict")
            || span.Is(SpanKind.Dimension, group)
        );
}

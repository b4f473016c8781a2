using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>Reads what only the question before explains: a name that looks like plain words, a breakdown without "by".</summary>
internal static class Completing
{
    /// <summary>The turn with what the last question makes of its words; as it was where the talk begins.</summary>
    public static RoutingContext Complete(RoutingContext turn)
    {
        if (turn.Conversation.Asked is null)
        {
            return turn;
        }

        var (question, before) = (turn.Question, new TalkTurn(turn));
        var names = question
            .Spans.Select((span, place) => question.IsUsed[place] ? null : Name(before, span))
            .ToArray();
        var breakdowns = question
            .Spans.Select((span, place) => question.IsUsed[place] ? null : Breakdown(before, span))
            .ToArray();
        return turn with
        {
            Question = question with
            {
                IsUsed =
                [
                    .. question.IsUsed.Select(
                        (used, place) => used || (names[place] ?? (object?)breakdowns[place]) is not null
                    ),
                ],
                Mentions = [.. question.Mentions, .. names.OfType<Mention>()],
                Asked = question.Asked with
                {
                    Dimensions = [.. question.Asked.Dimensions, .. breakdowns.OfType<string>()],
                },
            },
        };
    }

    // "Go back to quarters", after a breakdown by month.
    private static string? Breakdown(TalkTurn before, Span span) =>
        (before.Words.Edits("back") || before.Words.Edits("replace"))
        && TalkTurn.Arguments(before.Last).Any(slot => slot.Key is "groupBy" or "by")
            ? span.Find(SpanKind.Dimension)
            : null;

    // "Same for Consultant moved on", where a loss reason narrowed the last question down.
    private static Mention? Name(TalkTurn before, Span span)
    {
        if (!before.Words.HasCue || span is not { Name: { Readings: [var reading, ..] } name, Count: > 1 })
        {
            return null;
        }

        var mention = new Mention(name.First, name.Count, [new(reading.Kind, reading.Key, reading.Match)], false);
        var filter = TalkTurn.Arguments(before.Last)["filter"];
        return
            FilterWriter.Write([mention], false, [], before.Context.Book)?.All(slot => filter?[slot.Key] is not null)
            == true
            ? mention
            : null;
    }
}

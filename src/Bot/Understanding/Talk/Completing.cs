using RevBot.Bot.Understanding.Calls;
using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Entities;
using RevBot.Bot.Understanding.Frames;
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
        var arguments = TalkTurn.Arguments(before.Last);
        var isSwitch = before.Words.Edits("back") || before.Words.Edits("replace");
        bool[] isUsed = [.. question.IsUsed];
        var mentions = question.Mentions.ToList();
        List<string> dimensions = [.. question.Asked.Dimensions];
        for (var place = 0; place < isUsed.Length; place++)
        {
            var span = question.Spans[place];
            if (isUsed[place])
            {
                continue;
            }

            if (span.Find(SpanKind.Dimension) is { } dimension && isSwitch && arguments.Any(slot => slot.Key is "groupBy" or "by"))
            {
                dimensions.Add(dimension);
                isUsed[place] = true;
            }
            else if (before.Words.HasCue && MentionOf(span) is { } name && Narrows(name))
            {
                mentions.Add(name);
                isUsed[place] = true;
            }
        }

        return turn with
        {
            Question = question with
            {
                IsUsed = isUsed,
                Mentions = mentions,
                Asked = question.Asked with { Dimensions = dimensions },
            },
        };

        // "Same for Consultant moved on", where the last question was narrowed down by a loss reason.
        bool Narrows(Mention name) =>
            FilterWriter.Write([name], false, [], turn.Book)?.All(slot => arguments["filter"]?[slot.Key] is not null) == true;
    }

    private static Mention? MentionOf(Span span) =>
        span.Name is { Readings: [var reading, ..] } name && span.Count > 1
            ? new(name.First, name.Count, [new(reading.Kind, reading.Key, reading.Match)], IsExcluded: false)
            : null;
}

using RevBot.Bot.Conversation;
using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;
using RevBot.Skills;

namespace RevBot.Bot.Understanding.Talk;

/// <summary>"The second one", "the third seller's deals", after groups were ranked: the message with the name in its place.</summary>
internal static class RankingPointers
{
    /// <summary>The message with the name of the group that it points at; null where it points at none.</summary>
    /// <param name="question">The message as read.</param>
    /// <param name="talk">What was said before.</param>
    public static string? Name(Frame question, ConversationState talk)
    {
        var tokens = question.Message.Tokens;
        for (var place = 0; place < question.Spans.Count && talk.ListedGroups.Names.Count > 0; place++)
        {
            var (span, message) = (question.Spans[place], question.Message);
            if (
                span is { Count: 1, Time: null }
                && Pointing.Ordinal(tokens[span.First].Norm) is { } index
                && EndOf(question, place, talk) is { } end
                && NameAt(talk.ListedGroups.Names, index) is { } name
            )
            {
                var last = tokens[end - 1];
                var isArticled = span.First > 0 && tokens[span.First - 1].Norm is "the";
                var from = tokens[isArticled ? span.First - 1 : span.First].TextStart;
                var mark = last.Text.EndsWith("'s", StringComparison.Ordinal) ? "'s" : string.Empty;
                return message.Text[..from] + name + mark + message.Text[(last.TextStart + last.Text.Length)..];
            }
        }

        return null;
    }

    // The token after the pointer: after the thing that it counts, or after the ordinal where it stands alone.
    private static int? EndOf(Frame question, int place, ConversationState talk)
    {
        var isLatest = talk.ListedDeals.Count == 0;
        if (place + 1 == question.Spans.Count)
        {
            return isLatest && question.Spans.Take(place).All(IsSmall) ? question.Spans[place].End : null;
        }

        var next = question.Spans[place + 1];
        var isOne = question.Message.Tokens[next.First].Norm is "one" or "ones" or "one s";
        return IsGroup(next, talk.ListedGroups) || (isOne && isLatest) ? next.First + 1 : null;
    }

    private static bool IsGroup(Span span, ListedGroups groups) =>
        span.Is(SpanKind.Dimension, groups.Dimension) || span.Is(SpanKind.DimensionAlone, groups.Dimension);

    private static bool IsSmall(Span span) => span.IsFiller || span.Is(SpanKind.Edit) || span.Is(SpanKind.And);

    private static string? NameAt(IReadOnlyList<string> names, int index) =>
        index < 0 ? names[^1]
        : index < names.Count ? names[index]
        : null;
}

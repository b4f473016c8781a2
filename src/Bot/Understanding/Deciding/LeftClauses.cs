using RevBot.Bot.Understanding.Frames;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.Understanding.Deciding;

/// <summary>
/// A clause that says which deals are meant, and of which no rule used a word: "deals where the champion left". However plain
/// its words are, an answer without it is about other deals.
/// </summary>
internal static class LeftClauses
{
    private static readonly string[] Openings = ["where", "whose", "that", "which", "who"];

    /// <summary>The token where the clause begins that an unused stretch stands in; null where it stands in none.</summary>
    public static int? FindStart(Frame question, int place)
    {
        if (!IsContent(question.Spans[place]))
        {
            return null;
        }

        var at = place;
        while (at > 0 && !question.IsUsed[at] && !Opens(question, at))
        {
            at--;
        }

        return Opens(question, at) && IsOfThings(question, at) && !IsTakenUp(question, place)
            ? question.Spans[at].First
            : null;
    }

    private static bool IsContent(Span span) =>
        span.IsNamed || span.Is(SpanKind.Unknown) || span.Is(SpanKind.Everyday) || span.Is(SpanKind.Topic);

    private static bool Opens(Frame question, int at) =>
        !question.IsUsed[at]
        && Openings.Contains(question.Message.Tokens[question.Spans[at].First].Norm, StringComparer.Ordinal);

    private static bool IsOfThings(Frame question, int at) =>
        at > 0 && (question.Spans[at - 1].Is(SpanKind.Thing) || question.Spans[at - 1].Is(SpanKind.Flag));

    // "Deals that look as if they are stalled": the rest of the clause says what is meant.
    private static bool IsTakenUp(Frame question, int place)
    {
        for (var at = place + 1; at < question.Spans.Count; at++)
        {
            if (question.IsUsed[at])
            {
                return !question.Spans[at].Is(SpanKind.Thing) && question.Spans[at].Time is null;
            }

            var token = question.Message.Tokens[question.Spans[at].First];
            if (token.Gap.Contains(',', StringComparison.Ordinal) || token.OpensSentence)
            {
                return false;
            }
        }

        return false;
    }
}

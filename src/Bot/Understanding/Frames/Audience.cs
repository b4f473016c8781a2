using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Frames;

/// <summary>"My call with Henrik", "before I ring Anna": who is spoken to is not what is asked about.</summary>
internal static partial class Audience
{
    /// <summary>Whether the words before a stretch say that it names who is spoken to.</summary>
    public static bool IsBefore(Composition sentence, int place) =>
        sentence.Spans[place].First is > 0 and var first && Lead().IsMatch(sentence.Message.Span(0, first));

    [GeneratedRegex(
        @"\b((call|meeting|lunch|dinner|coffee|sync|session|chat|jump on|hop on|review|1on1|1 1|one on one|121|catch up|talk|speak|talking|speaking|meet|sitting down|qbr|slides?|deck|report|present|reporting|presenting|explain|promised) (to|with|w|for)|ring|phone|tell|told|asked|promised|ping)$",
        Patterns.Options
    )]
    private static partial Regex Lead();
}

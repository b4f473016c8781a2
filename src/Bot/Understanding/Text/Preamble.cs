using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>What people say before they ask: "quick one before my call with the CEO, could you tell me …".</summary>
internal static partial class Preamble
{
    private const int ShortestLead = 5;
    private const int ShortestQuestion = 4;
    private const int LongestName = 3;

    /// <summary>
    /// How many tokens it takes, or the greeting before the question; 0 where the message starts with its question, or is
    /// nothing but a greeting.
    /// </summary>
    public static int LengthOf(Message message)
    {
        var greeting = Math.Max(SmallTalk.GreetingLength(message), IntroductionLength(message));
        var match = Turning().Match(message.Canonical);
        if (!match.Success)
        {
            return greeting < message.Tokens.Count ? greeting : 0;
        }

        var (first, count) = message.TokensAt(match.Groups["ask"].Index, match.Groups["ask"].Length);
        var length = first + count;
        return length >= ShortestLead && message.Tokens.Count - length >= ShortestQuestion ? length : greeting;
    }

    /// <summary>
    /// How many tokens greet and say who speaks: "Hi, this is Anna, …"; 0 where nobody does. The name narrows nothing.
    /// </summary>
    public static int IntroductionLength(Message message)
    {
        var first = SmallTalk.GreetingLength(message);
        var opening =
            first < message.Tokens.Count ? Introduction().Match(message.Canonical, message.Tokens[first].Start) : null;
        if (opening is not { Success: true })
        {
            return 0;
        }

        var name = first + message.TokensAt(opening.Index, opening.Length).Count;
        var end = name;
        while (
            end < message.Tokens.Count
            && end < name + LongestName
            && message.Tokens[end] is { IsWord: true, IsCapital: true }
        )
        {
            end++;
            if (end < message.Tokens.Count && message.Tokens[end].Gap.Length > 0)
            {
                return end;
            }
        }

        return end > name && end < message.Tokens.Count && QuestionSplitter.IsHeaded(message.Tokens[end].Norm)
            ? end
            : 0;
    }

    /// <summary>
    /// Whether it tells of the person's day rather than of deals: a meeting tomorrow is not the period asked about.
    /// </summary>
    public static bool TellsOfTheDay(Message message, int length) =>
        length > 0 && Occasion().IsMatch(message.Span(0, length));

    [GeneratedRegex(
        @"^.{0,200}?\b(?<ask>(could|can|would|will) (you|u)( please| kindly| quickly)?( please)? (tell|show|give|get|help|let)( me| us)?( know| see| understand| with| find)?( please)?|(i|we) ((would|d) (like|love)|want|need) to (know|see|understand|find out|check|show|present)|(i was|i m|i am|just|was) wondering( if)?|please (tell|show|give) me|do you know|tell me)\b",
        Patterns.Options
    )]
    private static partial Regex Turning();

    [GeneratedRegex(@"\G(this is|it 's|it s|i m|i am|my name is|my name 's) ", Patterns.Options)]
    private static partial Regex Introduction();

    [GeneratedRegex(
        @"\b(meeting|call|board|ceo|cfo|coo|boss|lunch|prep|preparing|presentation|presenting|sitting|interview|investors?|offsite|review|standup|flight|train|morning|afternoon|evening|tomorrow|tonight|hi|hello|hey)\b",
        Patterns.Options
    )]
    private static partial Regex Occasion();
}

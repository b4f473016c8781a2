using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>Cuts a message into its questions.</summary>
internal static partial class QuestionSplitter
{
    private const int Most = 4;
    private const int ShortestQuestion = 8;
    private const int FewestWords = 3;
    private const int MostJoints = 3;
    private const int LongestJoined = 300;
    private static readonly char[] Ends = ['?', '!', '\n', ';'];

    /// <summary>
    /// The questions in order; the whole message alone where it holds one, or more than are answered at once. Greetings and
    /// thanks are no questions. Whether the person numbered them says that each is one, however short.
    /// </summary>
    public static (IReadOnlyList<string> Parts, bool IsNumbered) Split(string text)
    {
        if (Numbered(text) is { } points)
        {
            return (points, true);
        }

        var parts = FullStop()
            .Replace(text, "\n")
            .Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Any(char.IsLetterOrDigit) && !SmallTalk.IsOnly(part))
            .ToArray();
        return parts.Length is 0 or > Most || (parts.Length > 1 && parts.Any(part => part.Length < ShortestQuestion))
            ? ([text], false)
            : (parts, false);
    }

    // "1) forecast 2) win rate", "a) pipeline b) deals at risk": each point is a question, however short.
    private static IReadOnlyList<string>? Numbered(string text)
    {
        var marks = Point().Matches(text);
        var first = marks.Count > 1 ? marks[0].Groups["mark"].Value[0] : '\0';
        if (
            first is not ('1' or 'a' or 'A')
            || marks.Count > Most
            || marks.Select((mark, index) => mark.Groups["mark"].Value[0] - first == index).Contains(false)
        )
        {
            return null;
        }

        return
        [
            .. marks
                .Select(
                    (mark, index) =>
                        text[
                            (mark.Index + mark.Length)..(index + 1 < marks.Count ? marks[index + 1].Index : text.Length)
                        ]
                            .Trim(' ', ',', ';', '\n')
                )
                .Where(point => point.Any(char.IsLetterOrDigit)),
        ];
    }

    [GeneratedRegex(@"(?<=^|[\s,;:])\(?(?<mark>[1-9]|[a-hA-H])[).:]\s*(?=\p{L})", Patterns.Options)]
    private static partial Regex Point();

    /// <summary>
    /// The ways of reading a sentence as two questions joined by "and" or "plus", those where a question word follows
    /// first. The second half keeps no joining word.
    /// </summary>
    public static IEnumerable<(string First, string Second, bool IsHeaded)> SplitAtAnd(string sentence) =>
        (sentence.Length > LongestJoined ? [] : Joint().Matches(sentence).Take(MostJoints))
            .Select(match =>
                (
                    First: sentence[..match.Index].TrimEnd(' ', ','),
                    Second: sentence[(match.Index + match.Length)..].Trim(),
                    Fewest: match.Value == ", " ? FewestWords : FewestWords - 1,
                    IsStrong: Strong().IsMatch(match.Value)
                )
            )
            .Where(halves => CountWords(halves.First) >= halves.Fewest && CountWords(halves.Second) >= FewestWords - 1)
            .Where(halves => !SentenceFragment.OpensAsFragment(halves.Second))
            .Select(halves => (halves.First, halves.Second, IsHeaded: halves.IsStrong || IsHeaded(halves.Second)))
            .Where(halves =>
                !halves.IsHeaded || CountWords(halves.Second) >= FewestWords || !IsAfterComma(halves.First, sentence)
            )
            .OrderByDescending(halves => halves.IsHeaded && CountWords(halves.Second) >= FewestWords);

    // "Felix's forecast jumped, which deals": what follows a bare comma is the same question.
    private static bool IsAfterComma(string first, string sentence) =>
        sentence.AsSpan(first.Length).StartsWith(", ", StringComparison.Ordinal)
        && Head().IsMatch(sentence[(first.Length + 2)..]);

    /// <summary>Whether a text opens as a question or a request.</summary>
    public static bool IsHeaded(string text) => Head().IsMatch(text);

    /// <summary>How many words a text has, without those of politeness.</summary>
    public static int CountWords(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(word => !Courtesy.IsWord(word));

    // Not the stop of "1.5m" or "vs. Deel": a capital follows, and a whole word went before.
    // A dash or a colon ends a sentence where a question word follows.
    [GeneratedRegex(
        @"(?<=[\p{Ll}\d]{2})\.\s+(?=(?-i:\p{Lu}))|(\s[-–—]+|(?<=\p{L}):)\s+(?=(what|which|who|how|where|when|why|do|does|did|are|is|am|will|can|could)\s)",
        Patterns.Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex FullStop();

    [GeneratedRegex(
        @",? (and|&|plus|as well as|along with)( also| then)? |, (also|then) | also,? (?=(show|tell|give|what|which|who|how))|, (?=(what|which|who|how|show|give|list|tell|why) )",
        Patterns.Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(also|plus|as well as|along with|then)\b", Patterns.Options | RegexOptions.IgnoreCase)]
    private static partial Regex Strong();

    [GeneratedRegex(
        @"^(so |and |ok |okay |but |now )?(please )?(what|whats|which|who|whos|how|hows|where|when|why|show|list|give|tell|get|compare|is|are|am|do|does|did|will|can|could|has|have|any|anything)\b",
        Patterns.Options | RegexOptions.IgnoreCase
    )]
    private static partial Regex Head();
}

using System.Text.RegularExpressions;

namespace RevBot.Bot.Routing.Text;

/// <summary>Cuts a message into its questions.</summary>
internal static partial class Sentences
{
    private const int Most = 3;
    private const int ShortestQuestion = 8;
    private static readonly char[] Ends = ['?', '\n', ';'];

    /// <summary>The questions in order; the whole message alone where it holds one, or more than are answered at once.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = FullStop()
            .Replace(text, "\n")
            .Split(Ends, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(part => part.Any(char.IsLetterOrDigit))
            .ToArray();
        return parts.Length is < 2 or > Most || parts.Any(part => part.Length < ShortestQuestion) ? [text] : parts;
    }

    // Not the stop of "1.5m" or "vs. Deel": a capital follows, and a whole word went before.
    [GeneratedRegex(@"(?<=\p{Ll}{3})\.\s+(?=\p{Lu})", Patterns.Options, Patterns.Limit)]
    private static partial Regex FullStop();
}

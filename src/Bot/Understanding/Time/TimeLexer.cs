using System.Globalization;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Finds each token among the words of time. A token that is written together, such as Q3FY27 or L30D, becomes several words.</summary>
internal static partial class TimeLexer
{
    // "FY2026Q3" has eight letters; anything longer is a code, and no time.
    private const int LongestTogether = 9;
    private static readonly string[] Lengths = ["#1", "#2", "#3", "#4"];

    /// <summary>The words in order. Every token gives at least one.</summary>
    public static TimeWord[] Read(Message message)
    {
        var words = new List<TimeWord>(message.Tokens.Count + 8);
        for (var index = 0; index < message.Tokens.Count; index++)
        {
            var token = message.Tokens[index];
            var word = new TimeWord(0, 0, index, MarkOf(message.Tokens, index), !token.IsApart, Opens: true);
            if (token.Norm.AsSpan().ContainsAnyInRange('0', '9'))
            {
                AddDigits(words, token.Norm, word);
            }
            else
            {
                var (id, value) = TimeWords.Find(token.Norm);
                words.Add(word with { Id = id, Value = value });
            }
        }

        return [.. words];
    }

    private static char MarkOf(IReadOnlyList<Token> tokens, int index) =>
        tokens[index].Gap switch
        {
            ".." or "..." or "…" => '…',
            // A full stop ends the phrase, but not after a short form of a month, weekday or unit.
            "." or ".," => index > 0 && tokens[index - 1].Norm.Length <= 5 ? '.' : '!',
            _ when tokens[index].OpensSentence && index > 0 => '!',
            "" => ' ',
            "-" or "–" or "—" or "‑" => '-',
            "'" or "’" or "‘" => '\'',
            "," or "(" => ',',
            "/" => '/',
            "&" => '&',
            _ => '!',
        };

    private static void AddDigits(List<TimeWord> words, string norm, TimeWord word)
    {
        var nth = norm.Length is 3 or 4 && norm[^2..] is "st" or "nd" or "rd" or "th";
        var isDate = char.IsAsciiDigit(norm[0]) && norm.AsSpan().ContainsAny('-', '/', '.');
        var found =
            nth ? Number(norm.AsSpan()[..^2], "#th")
            : isDate ? TimeWords.Find("#date")
            : Number(norm.AsSpan().TrimEnd('+'), "");
        if (found is { } whole)
        {
            words.Add(word with { Id = whole.Id, Value = whole.Value });
        }
        else if (!AddParts(words, norm, word))
        {
            words.Add(word);
        }
    }

    // Q3, FY26/27, W47, L30D, NOV26: letters and digits by turns, all of them words of time.
    private static bool AddParts(List<TimeWord> words, string norm, TimeWord word)
    {
        var count = words.Count;
        foreach (var part in PartPattern().EnumerateMatches(norm))
        {
            var text = norm.AsSpan(part.Index, part.Length);
            var (id, value) = Number(text, "") ?? TimeWords.Find(text);
            words.Add(word with { Id = id, Value = value });
            word = word with { Mark = ' ', IsTight = true, Opens = false };
            if (norm.Length > LongestTogether || !TimeWords.Set("Joinable")[id])
            {
                words.RemoveRange(count, words.Count - count);
                return false;
            }
        }

        return words.Count > count;
    }

    // A number is a word by how many digits it has.
    private static (int Id, int Value)? Number(ReadOnlySpan<char> text, string word) =>
        text.Length <= Lengths.Length
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (TimeWords.Find(word.Length > 0 ? word : Lengths[text.Length - 1]).Id, number)
            : null;

    [GeneratedRegex("[0-9]+|[^0-9/ ]+", Patterns.Options)]
    private static partial Regex PartPattern();
}

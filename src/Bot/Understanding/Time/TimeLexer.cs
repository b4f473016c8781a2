using System.Globalization;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Finds each token among the words of time. A token that is written together, such as Q3FY27 or L30D, becomes several words.</summary>
internal static class TimeLexer
{
    // "FY2026Q3" has eight letters; anything longer is a code, and no time.
    private const int LongestTogether = 9;
    private const int MostDigits = 4;

    /// <summary>The words in order. Every token gives at least one.</summary>
    public static TimeWord[] Read(Message message)
    {
        var words = new List<TimeWord>(message.Tokens.Count + 8);
        for (var index = 0; index < message.Tokens.Count; index++)
        {
            var token = message.Tokens[index];
            var word = new TimeWord(
                TimeWords.Unknown,
                0,
                index,
                MarkOf(message.Tokens, index),
                !token.IsApart,
                Opens: true
            );
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

    private static TimeMark MarkOf(IReadOnlyList<Token> tokens, int index)
    {
        var token = tokens[index];
        var mark = token.Gap switch
        {
            "" => TimeMark.None,
            "-" or "–" or "—" or "‑" => TimeMark.Dash,
            "'" or "’" or "‘" => TimeMark.Apostrophe,
            "/" => TimeMark.Slash,
            "," or "(" => TimeMark.Comma,
            ".." or "..." or "…" => TimeMark.Dots,
            "&" => TimeMark.Ampersand,
            // A full stop ends the phrase, but not after a short form of a month, weekday or unit.
            "." or ".," when index > 0 && tokens[index - 1].Norm.Length <= 5 => TimeMark.Dot,
            _ => TimeMark.Break,
        };
        var isBreak = token.OpensSentence && index > 0 && mark is not (TimeMark.Dots or TimeMark.Dot);
        return isBreak ? TimeMark.Break : mark;
    }

    private static void AddDigits(List<TimeWord> words, string norm, TimeWord word)
    {
        if (Number(norm.AsSpan().TrimEnd('+'), "") is { } number)
        {
            words.Add(word with { Id = number.Id, Value = number.Value });
        }
        else if (
            norm[^2..] is "st" or "nd" or "rd" or "th"
            && norm.Length is 3 or 4
            && Number(norm.AsSpan()[..^2], "#th") is { } nth
        )
        {
            words.Add(word with { Id = nth.Id, Value = nth.Value });
        }
        else if (char.IsAsciiDigit(norm[0]) && norm.AsSpan().ContainsAny('-', '/', '.'))
        {
            words.Add(word with { Id = TimeWords.Find("#date").Id });
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
        for (var start = 0; start < norm.Length && norm.Length <= LongestTogether; )
        {
            var end = start + 1;
            while (
                end < norm.Length
                && char.IsAsciiDigit(norm[end]) == char.IsAsciiDigit(norm[start])
                && norm[end] is not ('/' or ' ')
            )
            {
                end++;
            }

            var text = norm.AsSpan(start, end - start);
            var (id, value) = Number(text, "") ?? TimeWords.Find(text);
            if (!TimeWords.IsIn("Joinable", id))
            {
                words.RemoveRange(count, words.Count - count);
                return false;
            }

            words.Add(word with { Id = id, Value = value });
            word = word with { Mark = TimeMark.None, IsTight = true, Opens = false };
            start = end < norm.Length && norm[end] is '/' or ' ' ? end + 1 : end;
        }

        return words.Count > count;
    }

    // A number counts as a word by how many digits it has.
    private static (int Id, int Value)? Number(ReadOnlySpan<char> text, string word) =>
        text.Length is >= 1 and <= MostDigits
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (
                TimeWords
                    .Find(
                        word.Length > 0
                            ? word
                            : text.Length switch
                            {
                                1 => "#1",
                                2 => "#2",
                                3 => "#3",
                                _ => "#4",
                            }
                    )
                    .Id,
                number
            )
            : null;
}

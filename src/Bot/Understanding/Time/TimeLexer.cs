using System.Globalization;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// Gives each token its role in a phrase of time. A token that is written together, such as Q3FY27 or L30D, becomes
/// several words.
/// </summary>
internal static class TimeLexer
{
    // "FY2026Q3" has eight letters; anything longer is a code, and no time.
    private const int LongestTogether = 9;
    private const int DigitsOfYear = 4;

    /// <summary>The words in order. Every token gives at least one.</summary>
    public static TimeWord[] Read(Message message)
    {
        var words = new List<TimeWord>(message.Tokens.Count + 8);
        for (var index = 0; index < message.Tokens.Count; index++)
        {
            Add(words, message.Tokens[index], index, MarkOf(message.Tokens, index));
            if (words[^1].Role == TimeRole.None && index > 0)
            {
                words[^1] = Dotted(message.Tokens[index].Norm, message.Tokens[index - 1].Norm, words[^1]);
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
            "." or ".," => TimeMark.Dot,
            _ => TimeMark.Break,
        };
        // A full stop ends the phrase, but not after a short form of a month, weekday or unit.
        var isShort = index > 0 && tokens[index - 1].Norm.Length <= 5;
        return mark == TimeMark.Dot ? (isShort ? mark : TimeMark.Break)
            : token.OpensSentence && mark != TimeMark.Dots && index > 0 ? TimeMark.Break
            : mark;
    }

    private static void Add(List<TimeWord> words, Token token, int index, TimeMark mark)
    {
        var norm = token.Norm;
        var first = new TimeWord(TimeRole.None, 0, 0, index, mark, !token.IsApart, Opens: true);
        if (!char.IsAsciiDigit(norm[0]) && !norm.AsSpan().ContainsAnyInRange('0', '9'))
        {
            var (role, value) = TimeWords.Find(norm);
            words.Add(first with { Role = role, Value = value });
        }
        else if (Whole(norm, first) is { } number)
        {
            words.Add(number);
        }
        else if (!AddParts(words, norm, first))
        {
            words.Add(first);
        }
    }

    /// <summary>A number, an ordinal or a date of one token; null for anything else.</summary>
    private static TimeWord? Whole(string norm, TimeWord word)
    {
        if (Digits(norm.AsSpan().TrimEnd('+')) is { } number)
        {
            return word with { Role = TimeRole.Number, Value = number, Digits = norm.TrimEnd('+').Length };
        }

        if (
            norm.Length is 3 or 4
            && norm[^2..] is "st" or "nd" or "rd" or "th"
            && Digits(norm.AsSpan(0, norm.Length - 2)) is { } nth
        )
        {
            return word with { Role = TimeRole.Ordinal, Value = nth, Digits = norm.Length - 2 };
        }

        return norm.Contains('-', StringComparison.Ordinal) ? Iso(norm, word)
            : norm.Contains('/', StringComparison.Ordinal) ? Parted(norm, '/', TimeRole.SlashDate, word)
            : norm.Contains('.', StringComparison.Ordinal) ? Parted(norm, '.', TimeRole.DotDate, word)
            : null;
    }

    // 2026-11-01, 2026-11, 2026-q4, 2026-w47.
    private static TimeWord? Iso(string norm, TimeWord word)
    {
        var rest = norm.AsSpan(5);
        return Digits(norm.AsSpan(0, DigitsOfYear)) is not { } year ? null
            : rest.Length == 5 && Digits(rest[..2]) is { } month && Digits(rest[3..]) is { } day
                ? word with
                {
                    Role = TimeRole.IsoDate,
                    Value = (year * 10000) + (month * 100) + day,
                }
            : rest.Length == 2 && Digits(rest) is { } two
                ? word with
                {
                    Role = TimeRole.IsoMonth,
                    Value = (year * 100) + two,
                }
            : rest[0] is 'q' && Digits(rest[1..]) is { } quarter
                ? word with
                {
                    Role = TimeRole.IsoQuarter,
                    Value = (year * 100) + quarter,
                }
            : rest[0] is 'w' && Digits(rest[1..]) is { } week
                ? word with
                {
                    Role = TimeRole.IsoWeek,
                    Value = (year * 100) + week,
                }
            : null;
    }

    // 11/3, 11/03/2026, 3.11., 03.11.2026: the first number, the second and the year, 0 for none.
    private static TimeWord? Parted(string norm, char mark, TimeRole role, TimeWord word)
    {
        Span<Range> parts = stackalloc Range[4];
        var text = norm.AsSpan();
        var count = text.Split(parts, mark, StringSplitOptions.RemoveEmptyEntries);
        if (
            count is not (2 or 3)
            || (role == TimeRole.DotDate && text.Count(mark) != 2)
            || Digits(text[parts[0]]) is not { } first
            || Digits(text[parts[1]]) is not { } second
        )
        {
            return null;
        }

        var year = count == 3 ? Digits(text[parts[2]]) ?? 0 : 0;
        year = count == 3 && year < 100 ? year + 2000 : year;
        return first > 99 || second > 99
            ? null
            : word with
            {
                Role = role,
                Value = (year * 10000) + (first * 100) + second,
            };
    }

    // "on 30.11" is a day; anywhere else it is a number.
    private static TimeWord Dotted(string norm, string before, TimeWord word) =>
        before is "on" or "since" or "until" or "till"
        && norm.Length == 5
        && norm[2] == '.'
        && Parted(norm + ".", '.', TimeRole.DotDate, word) is { } date
            ? date
            : word;

    private static bool AddParts(List<TimeWord> words, string norm, TimeWord first)
    {
        if (norm.Length > LongestTogether)
        {
            return false;
        }

        var (start, count) = (0, words.Count);
        while (start < norm.Length)
        {
            var end = EndOfPart(norm, start);
            if (Part(norm.AsSpan(start, end - start)) is not { } part)
            {
                words.RemoveRange(count, words.Count - count);
                return false;
            }

            var word = start == 0 ? first : first with { Mark = TimeMark.None, IsTight = true, Opens = false };
            words.Add(word with { Role = part.Role, Value = part.Value, Digits = part.Digits });
            start = end < norm.Length && norm[end] is '/' or ' ' ? end + 1 : end;
        }

        return true;
    }

    private static int EndOfPart(string norm, int start)
    {
        var end = start;
        var isDigit = char.IsAsciiDigit(norm[start]);
        while (end < norm.Length && norm[end] is not ('/' or ' ') && char.IsAsciiDigit(norm[end]) == isDigit)
        {
            end++;
        }

        return end;
    }

    // Only what people write without a blank: Q3, H1, FY27, W47, L30D, NOV26.
    private static (TimeRole Role, int Value, int Digits)? Part(ReadOnlySpan<char> text)
    {
        if (Digits(text) is { } number)
        {
            return (TimeRole.Number, number, text.Length);
        }

        var (role, value) = TimeWords.Find(text);
        return
            role
                is TimeRole.Unit
                    or TimeRole.Letter
                    or TimeRole.FiscalYear
                    or TimeRole.CalendarYear
                    or TimeRole.CalendarQuarter
                    or TimeRole.CalendarWeek
                    or TimeRole.Month
            ? (role, value, 0)
            : null;
    }

    private static int? Digits(ReadOnlySpan<char> text) =>
        text.Length is >= 1 and <= DigitsOfYear
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}

using System.Globalization;
using System.Text;

namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>
/// Text that may come from a CRM field, made fit for a card: no control characters, no marks that turn the reading
/// direction of what follows, no date functions of the card language. Names written right to left are set apart, so that
/// the figures beside them stay where they are. Markdown needs no escaping: it goes where none is read.
/// </summary>
internal static class SafeText
{
    private const char Isolate = '\u2068';
    private const char EndIsolate = '\u2069';
    private const char WordJoiner = '\u2060';

    /// <summary>One line of at most so many characters; what is longer ends with an ellipsis.</summary>
    public static string Line(string text, int longest)
    {
        var plain = Plain(Cut(text, 4 * longest));
        return Isolated(Cut(plain, longest));
    }

    /// <summary>The same for the few elements that read Markdown: every mark of it is escaped.</summary>
    public static string Markdown(string text, int longest)
    {
        var line = Line(text, longest);
        var escaped = new StringBuilder(line.Length);
        foreach (var letter in line)
        {
            if (
                letter
                is '\\'
                    or '`'
                    or '*'
                    or '_'
                    or '['
                    or ']'
                    or '('
                    or ')'
                    or '<'
                    or '>'
                    or '#'
                    or '~'
                    or '|'
                    or '!'
            )
            {
                escaped.Append('\\');
            }

            escaped.Append(letter);
        }

        return escaped.ToString();
    }

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(plain, rune);
        }

        return plain.ToString().Trim();
    }

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
        {
            if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }
        else if (rune.Value == '{' && plain.Length > 0 && plain[^1] == '{')
        {
            plain.Append(WordJoiner).Append('{');
        }
        else if (!IsUnseen(rune))
        {
            plain.Append(rune.ToString());
        }
    }

    // Direction marks, joiners that hide, byte order marks, tags, private use: all but the joiners that scripts and emoji need.
    private static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse
        && rune.Value is not (0x200C or 0x200D);

    /// <summary>The beginning of a text, never in the middle of what is seen as one character.</summary>
    internal static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = 0;
        while (end < longest)
        {
            var next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next >= longest)
            {
                break;
            }

            end = next;
        }

        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    private static string Isolated(string text)
    {
        if (!text.EnumerateRunes().Any(IsRightToLeft))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        var at = 0;
        while (at < text.Length)
        {
            var end = EndOfRun(text, at);
            if (end > at)
            {
                result.Append(Isolate).Append(text, at, end - at).Append(EndIsolate);
                at = end;
                continue;
            }

            var size = Rune.GetRuneAt(text, at).Utf16SequenceLength;
            result.Append(text, at, size);
            at += size;
        }

        return result.ToString();
    }

    // From one right-to-left letter to the last that only marks and blanks part from it.
    private static int EndOfRun(string text, int start)
    {
        var (at, end) = (start, start);
        while (at < text.Length)
        {
            var rune = Rune.GetRuneAt(text, at);
            at += rune.Utf16SequenceLength;
            if (IsRightToLeft(rune))
            {
                end = at;
            }
            else if (end == start || !IsBetween(rune))
            {
                break;
            }
        }

        return end;
    }

    private static bool IsBetween(Rune rune) =>
        rune.Value is ' ' or '-' or '\'' or '"' or '.' or 0x200C or 0x200D
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static bool IsRightToLeft(Rune rune) =>
        rune.Value
            is (>= 0x0590 and <= 0x08FF)
                or (>= 0xFB1D and <= 0xFDFF)
                or (>= 0xFE70 and <= 0xFEFC)
                or (>= 0x10800 and <= 0x10FFF)
                or (>= 0x1E800 and <= 0x1EFFF);
}

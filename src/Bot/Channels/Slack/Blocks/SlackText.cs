using System.Globalization;
using System.Text;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>
/// Makes words fit for Slack. What comes from CRM fields is data: nothing of it may name a person, make a link, turn the
/// reading direction of what follows, or break out of its place.
/// </summary>
internal static class SlackText
{
    private const char Cutting = '…';
    private const string Nothing = "–";

    /// <summary>Escapes the three characters that Slack gives a meaning: mentions and links begin with one of them.</summary>
    public static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Without control characters, direction overrides and broken surrogates; line ends stay.</summary>
    public static string Clean(string text)
    {
        if (!text.Any(NeedsCleaning))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' || (!Rune.IsControl(rune) && !TurnsDirection(rune.Value)))
            {
                clean.Append(rune.ToString());
            }
            else if (rune.Value is '\t')
            {
                clean.Append(' ');
            }
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>At most so many UTF-16 units, with an ellipsis where something is missing; never half a letter.</summary>
    public static string Cut(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // A letter may be long with its marks; where even the first one is too long, only the ellipsis is left.
        var kept = 0;
        while (kept < text.Length && kept + StringInfo.GetNextTextElementLength(text, kept) <= most - 1)
        {
            kept += StringInfo.GetNextTextElementLength(text, kept);
        }

        return string.Concat(text.AsSpan(0, kept).TrimEnd(), Cutting.ToString());
    }

    /// <summary>A dash for what is empty: Slack refuses empty texts.</summary>
    public static string NotEmpty(string text) => string.IsNullOrWhiteSpace(text) ? Nothing : text;

    private static bool NeedsCleaning(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter) || TurnsDirection(letter);

    private static bool TurnsDirection(int letter) =>
        letter is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C;
}

using System.Text;
using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>
/// Takes out of a message what is no word of the question: control characters, quoted text of others, the bot's own name,
/// and the marks by which chat clients make text bold or italic.
/// </summary>
internal static partial class MessageMarks
{
    /// <summary>The words alone. Line breaks stay, because they end questions.</summary>
    public static string Remove(string text)
    {
        var clean = WithoutControls(text);
        var own = Quoted().Replace(clean, "");
        clean = own.Any(char.IsLetterOrDigit) ? own : clean;
        clean = Emphasis().Replace(clean, "${before}${text}");
        clean = BotName().Replace(clean, " ");
        return WithSlash().Replace(clean, match => match.Groups["out"].Success ? "without " : "with ");
    }

    // Half a surrogate pair cannot be normalised, and control and direction characters are never words.
    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\n')
            {
                clean.Append('\n');
            }
            else if (Rune.GetUnicodeCategory(rune) != System.Globalization.UnicodeCategory.Format)
            {
                clean.Append(Rune.IsControl(rune) || rune == Rune.ReplacementChar ? " " : rune.ToString());
            }
        }

        return clean.ToString();
    }

    // Lines that begin with ">" were written by somebody else.
    [GeneratedRegex(@"(?<=^|\n)[ ]{0,3}(>|&gt;)[^\n]{0,2000}(\n|$)", Patterns.Options)]
    private static partial Regex Quoted();

    // _last quarter_, *now*, ~old~, `code`; never inside a word.
    [GeneratedRegex(
        @"(?<before>^|[\s(])(?<mark>[_*~`]{1,2})(?<text>[^\s_*~`][^_*~`\n]{0,200}?)\k<mark>(?=$|[\s.,;:!?)])",
        Patterns.Options
    )]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(^|(?<=\s))@[rR][eE][vV][bB][oO][tT]\b[,:]?", Patterns.Options)]
    private static partial Regex BotName();

    [GeneratedRegex(@"\b[wW]/(?<out>[oO]\b ?)?", Patterns.Options)]
    private static partial Regex WithSlash();
}

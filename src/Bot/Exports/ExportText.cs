using System.Globalization;
using System.Text;

namespace RevBot.Bot.Exports;

/// <summary>
/// Text that may come from a CRM field, made fit for a file. Everything that goes into a document passes here once; what a
/// spreadsheet could take for a formula is told apart, and each form guards it in its own way.
/// </summary>
internal static class ExportText
{
    /// <summary>The most UTF-16 units of a text; a cell of Excel holds 32,767.</summary>
    public const int Longest = 32_000;

    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>
    /// One line: control characters and line ends become spaces; marks that turn the reading direction, invisible characters
    /// and what is no character are left out. The joiners that some scripts and emoji need stay.
    /// </summary>
    public static string Line(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                line.Append('…');
                break;
            }

            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                    line.Append(' ');
                    break;
                case UnicodeCategory.Format when rune.Value is not (ZeroWidthJoiner or ZeroWidthNonJoiner):
                case UnicodeCategory.OtherNotAssigned when (rune.Value & 0xFFFE) == 0xFFFE:
                    break;
                default:
                    line.Append(rune.ToString());
                    break;
            }
        }

        return line.ToString().Trim();
    }

    /// <summary>Whether a spreadsheet could read a text as a formula: by the first character that is no space.</summary>
    public static bool IsFormula(string text) =>
        text.AsSpan().TrimStart() is [var first, ..]
        && first is '=' or '+' or '-' or '@' or '|' or '%' or '＝' or '＋' or '－' or '＠';
}

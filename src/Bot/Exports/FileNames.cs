using System.Text;
using RevBot.Bot.Answering;
using RevBot.Bot.Exports.Documents;

namespace RevBot.Bot.Exports;

/// <summary>Names of files out of questions: letters, digits and dashes of ASCII, so that every system and header takes them.</summary>
internal static class FileNames
{
    private const int Longest = 60;

    /// <summary>Such as <c>open-deals-in-emea-2026-11-22.xlsx</c>.</summary>
    public static string Create(ExportDocument document, ExportFormat format) =>
        $"{Slug(document.Title)}-{document.AsOf}.{format.Extension()}";

    private static string Slug(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in title.Normalize(NormalizationForm.FormD))
        {
            if (slug.Length >= Longest)
            {
                break;
            }

            if (char.IsAsciiLetterOrDigit(letter))
            {
                slug.Append(char.ToLowerInvariant(letter));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && !IsMark(letter))
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-') is { Length: > 0 } name ? name : "answer";
    }

    // The accent of a letter that is kept, and the apostrophe within a word.
    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark || letter is '\'' or '’';
}

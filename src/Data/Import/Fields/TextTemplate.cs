using System.Text;
using RevBot.Data.Import.Extract;

namespace RevBot.Data.Import.Fields;

/// <summary>
/// A text with columns in braces, <c>{Name}</c>, each optionally turned by <c>|slug</c>, <c>|lower</c> or
/// <c>|upper</c>. Empty where all its columns are.
/// </summary>
internal sealed class TextTemplate
{
    private readonly List<(string Text, int Column, string Turn)> parts = [];

    /// <param name="template">The text.</param>
    /// <param name="column">Where a column stands; -1 for an optional one that is absent.</param>
    /// <param name="wrong">Makes the error for a template that is none.</param>
    public TextTemplate(string template, Func<string, int> column, Func<string, ImportException> wrong)
    {
        var rest = template.AsSpan();
        while (!rest.IsEmpty)
        {
            var open = rest.IndexOf('{');
            if (open != 0)
            {
                parts.Add((rest[..(open < 0 ? rest.Length : open)].ToString(), -1, ""));
                rest = open < 0 ? [] : rest[open..];
                continue;
            }

            var close = rest.IndexOf('}');
            if (close < 0)
            {
                throw wrong("a brace is opened in the template and not closed.");
            }

            var inner = rest[1..close].ToString().Split('|');
            if (inner.Length > 2 || (inner.Length == 2 && inner[1] is not ("slug" or "lower" or "upper")))
            {
                throw wrong(
                    $"'{rest[..(close + 1)]}' is not {{column}} or {{column|slug}}, {{column|lower}}, {{column|upper}}."
                );
            }

            parts.Add(("", column(inner[0]), inner.Length == 2 ? inner[1] : ""));
            rest = rest[(close + 1)..];
        }
    }

    /// <summary>The text with a row's values; empty where all its columns are.</summary>
    public string Fill(ExtractRow row)
    {
        var text = new StringBuilder();
        var isEmpty = true;
        foreach (var (fixedText, column, turn) in parts)
        {
            var value = column < 0 ? "" : Turned(row[column].Trim(), turn);
            isEmpty &= value.Length == 0;
            text.Append(fixedText).Append(value);
        }

        return isEmpty ? "" : text.ToString();
    }

    private static string Turned(string value, string turn) =>
        turn switch
        {
            "slug" => Slug(value),
            "lower" => value.ToLowerInvariant(),
            "upper" => value.ToUpperInvariant(),
            _ => value,
        };

    /// <summary>"Anna O'Neil" is anna.oneil: what an address can hold.</summary>
    private static string Slug(string value)
    {
        var kept = value
            .ToLowerInvariant()
            .Select(character => char.IsWhiteSpace(character) ? '.' : character)
            .Where(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '-');
        return string.Concat(kept);
    }
}

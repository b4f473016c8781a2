using System.Globalization;

namespace RevBot.Bot.Exports.Writing;

/// <summary>Names of sheets as Excel takes them: at most 31 characters, none of <c>[]:*?/\</c>, each once whatever its case.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;

    // Excel keeps it for itself.
    private const string Reserved = "History";
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase) { Reserved };

    /// <summary>A name that no other sheet has.</summary>
    public string Take(string title)
    {
        var plain = new string([
            .. title.Select(letter => "[]:*?/\\".Contains(letter, StringComparison.Ordinal) ? ' ' : letter),
        ]).Trim(' ', '\'');
        plain = plain.Length == 0 ? "Table" : plain;
        for (var number = 1; ; number++)
        {
            var mark = number == 1 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" {number}");
            var name = Cut(plain, Longest - mark.Length) + mark;
            if (taken.Add(name))
            {
                return name;
            }
        }
    }

    // Never within a letter of two units, nor with a quote at the end.
    private static string Cut(string text, int most)
    {
        var end = Math.Min(text.Length, most);
        end -= end < text.Length && char.IsHighSurrogate(text[end - 1]) ? 1 : 0;
        return text[..end].TrimEnd(' ', '\'');
    }
}

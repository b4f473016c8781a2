using System.Text;

namespace RevBot.Data.Import.Proposing;

/// <summary>
/// The words of a column's or file's name, however it is written: StageName, STAGE_NAME, Deal - Stage.
/// </summary>
internal static class NameWords
{
    private static readonly string[] Noise =
    [
        "do",
        "not",
        "modify",
        "property",
        "stg",
        "x",
        "cf",
        "custom",
        "field",
        "the",
        "of",
    ];

    /// <summary>Small words; what every export adds and a custom column's ending are left out.</summary>
    public static IReadOnlyList<string> Split(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            var startsWord =
                char.IsUpper(character)
                && index > 0
                && (
                    char.IsLower(name[index - 1])
                    || (index + 1 < name.Length && char.IsLower(name[index + 1]) && char.IsUpper(name[index - 1]))
                );
            if (startsWord || !char.IsLetterOrDigit(character))
            {
                Keep(words, word);
            }

            if (char.IsLetterOrDigit(character))
            {
                word.Append(char.ToLowerInvariant(character));
            }
        }

        Keep(words, word);
        if (words.Count > 1 && words[^1] == "c")
        {
            words.RemoveAt(words.Count - 1);
        }

        var kept = words.Where(found => !Noise.Contains(found, StringComparer.Ordinal)).ToList();
        return kept.Count > 0 ? kept : words;
    }

    /// <summary>How well a name says what a phrase says: 1 for the same words, less for more or fewer.</summary>
    public static double Likeness(IReadOnlyList<string> name, string phrase)
    {
        var wanted = Split(phrase);
        if (string.Concat(name) == string.Concat(wanted))
        {
            return 1;
        }

        var common = wanted.Count(word => name.Contains(word, StringComparer.Ordinal));
        if (common < wanted.Count)
        {
            return 0;
        }

        // All words of the phrase, and others beside them: the fewer, the likelier.
        var share = (double)wanted.Count / name.Count;
        var isLast = name[^1] == wanted[^1];
        return Math.Min(0.9, (share * 0.75) + (isLast ? 0.15 : 0));
    }

    private static void Keep(List<string> words, StringBuilder word)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }
}

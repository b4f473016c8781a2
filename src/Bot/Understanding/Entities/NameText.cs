using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;
using RevBot.Data.Geography;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Names without what people leave out or write otherwise: case, accents, apostrophes, dots, hyphens. "And", "&amp;", "n" and
/// "+" between words are all <see cref="Joiner"/>.
/// </summary>
internal static partial class NameText
{
    /// <summary>What stands for "and".</summary>
    public const string Joiner = "&";

    /// <summary>A text in lower case, without accents and apostrophes; ß, ø, ł and the like in plain letters.</summary>
    public static string Plain(string text)
    {
        var lower = text.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower.Replace("'", "", StringComparison.Ordinal);
        }

        var plain = new StringBuilder(lower.Length);
        foreach (var letter in lower.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                Append(plain, letter);
            }
        }

        return plain.ToString();
    }

    /// <summary>The plain words of a name in order; <see cref="Joiner"/> between words that are joined.</summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        var plain = Plain(name);
        foreach (var match in WordPattern().EnumerateMatches(plain))
        {
            var word = plain.Substring(match.Index, match.Length);
            var isJoiner = word is "&" or "+" || (words.Count > 0 && word is "and" or "n");
            if (!isJoiner)
            {
                words.Add(word.Contains('.', StringComparison.Ordinal) ? word.Replace(".", "", StringComparison.Ordinal) : word);
            }
            else if (words.Count > 0)
            {
                words.Add(Joiner);
            }
        }

        // "Fish and": a joiner joins two words.
        return words is [.., Joiner] ? [.. words.SkipLast(1)] : [.. words];
    }

    /// <summary>The words of every country's name and adjective: none of them is a slip for something else.</summary>
    public static IReadOnlyList<string> CountryWords { get; } =
    [
        .. Countries.All.SelectMany(country => Words($"{country.Name} {country.Adjective}")).Distinct(StringComparer.Ordinal),
    ];

    /// <summary>A set of words that blanks or lines part.</summary>
    public static HashSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    /// <summary>The word in the other number by the simple English rules; null for what has none, such as a code.</summary>
    public static string? OtherNumber(string word) =>
        word.Length < 3 || !char.IsLetter(word[^1]) ? null
        : !IsPlural(word) ? Plural(word)
        : word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y"
        : word.EndsWith("es", StringComparison.Ordinal) && Hisses(word[..^2]) ? word[..^2]
        : word[..^1];

    private static bool IsPlural(string word) => word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i');

    private static string Plural(string word) =>
        word[^1] == 'y' && !IsVowel(word[^2]) ? word[..^1] + "ies"
        : Hisses(word) ? word + "es"
        : word + "s";

    private static bool Hisses(string word) => word is [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'];

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static void Append(StringBuilder plain, char letter)
    {
        _ = letter switch
        {
            'ß' => plain.Append("ss"),
            'ø' => plain.Append('o'),
            'ł' => plain.Append('l'),
            'æ' => plain.Append("ae"),
            'œ' => plain.Append("oe"),
            'đ' or 'ð' => plain.Append('d'),
            'þ' => plain.Append("th"),
            'ı' => plain.Append('i'),
            '\'' or '’' or '‘' or 'ʼ' or '`' => plain,
            _ => plain.Append(letter),
        };
    }

    // The dots of "S.A." and "J.P." stand inside a word, that of "Booking.com" between two.
    [GeneratedRegex(@"[&+]|[\p{L}\p{N}](?:\.\p{L}(?![\p{L}\p{N}]))+|[\p{L}\p{N}]+", Patterns.Options)]
    private static partial Regex WordPattern();
}

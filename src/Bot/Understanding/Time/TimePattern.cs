namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// The words of one rule in order, as <see cref="TimeGrammar"/> describes them: each names classes of
/// <see cref="TimeWords"/>, words themselves, or kinds of phrase.
/// </summary>
internal static class TimePattern
{
    private const string GapSigns = ",-/~'&+^";

    /// <summary>One place of a pattern.</summary>
    /// <param name="Words">By the number of a word of <see cref="TimeWords"/>: whether it fits.</param>
    /// <param name="Phrases">The kinds of phrase that fit.</param>
    /// <param name="Gap">What must stand before it, one of <c>,-/~'&amp;+^</c>; 0 for a blank or less.</param>
    internal sealed record Element(bool[] Words, TimePhrase Phrases, char Gap)
    {
        /// <summary>Whether it may be left out.</summary>
        public bool IsOptional { get; init; }

        /// <summary>Whether it only looks: at the word before where it comes first, else at the word after.</summary>
        public bool IsLook { get; init; }

        /// <summary>Whether the word that it looks at must not fit.</summary>
        public bool IsNot { get; init; }
    }

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">A class or kind of phrase is unknown.</exception>
    public static Element[] Parse(string text) => [.. text.Split(' ').Select(ParseElement)];

    private static Element ParseElement(string text)
    {
        var isLook = text[0] == '(';
        var isNot = isLook && text[1] == '!';
        var name = text.TrimStart('(').TrimStart('!').TrimEnd(')');
        var gap =
            GapSigns.Contains(name[0], StringComparison.Ordinal) && !name.StartsWith("'s", StringComparison.Ordinal)
                ? name[0]
                : '\0';
        name = gap == 0 ? name : name[1..];
        var words = new bool[TimeWords.Count];
        var phrases = TimePhrase.None;
        foreach (var part in name.TrimEnd('?').Split('|'))
        {
            if (Enum.TryParse<TimePhrase>(part, out var phrase))
            {
                phrases |= phrase;
            }
            else
            {
                TimeWords.Mark(part, words);
            }
        }

        return new(words, phrases, gap)
        {
            IsOptional = name.EndsWith('?'),
            IsLook = isLook,
            IsNot = isNot,
        };
    }
}

namespace RevBot.Bot.Wording;

/// <summary>The indefinite article that English puts before a word or a number, by its sound.</summary>
internal static class Article
{
    /// <summary>The article of a text: <c>an</c> of 82%, <c>a</c> of 13%, <c>an</c> of enterprise.</summary>
    public static string For(string text) => text.Length > 0 && SoundsOpen(text) ? "an" : "a";

    private static bool SoundsOpen(string text)
    {
        var at = text.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        return at >= 0 && text[..at].All(letter => !char.IsLetter(letter))
            ? IsOpenNumber(text[at..])
            : "aeiou".Contains(char.ToLowerInvariant(text[0]), StringComparison.Ordinal);
    }

    // Eight, eighty, eight hundred; eleven and eighteen, alone or of thousands and millions.
    private static bool IsOpenNumber(string text)
    {
        var length = text.TakeWhile(char.IsAsciiDigit).Count();
        var leading = text[..length];
        return leading[0] == '8' || leading is "11" or "18";
    }
}

namespace RevBot.Bot.Understanding.Entities;

/// <summary>The words of a phrase written together, and where each began.</summary>
/// <param name="Key">The words without blanks; joiners stay.</param>
/// <param name="Breaks">A bit for each place, modulo 64, at which a word begins.</param>
internal readonly record struct NamePhrase(string Key, ulong Breaks)
{
    /// <summary>Joins some words.</summary>
    public static NamePhrase Of(ReadOnlySpan<string> words)
    {
        var (place, breaks) = (0, 0UL);
        foreach (var word in words)
        {
            breaks |= word == NameText.Joiner ? 0 : 1UL << (place & 63);
            place += word.Length;
        }

        return new(string.Concat(words), breaks);
    }
}

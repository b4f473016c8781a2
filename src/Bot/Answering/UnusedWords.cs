using RevBot.Bot.Understanding.Deciding;

namespace RevBot.Bot.Answering;

/// <summary>Says which words of a question an answer does not use.</summary>
internal static class UnusedWords
{
    private const int MostTold = 5;

    /// <summary>One sentence, free of markup, with at most five of the words; null where there is nothing to say.</summary>
    /// <param name="words">The person's own words, as written.</param>
    public static string? Describe(IReadOnlyList<string> words)
    {
        var clean = words
            .Select(said => RefusalBuilder.Clean(said).Trim())
            .Where(said => said.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToArray();
        var more = clean.Length > MostTold ? FormattableString.Invariant($" and {clean.Length - MostTold} more") : "";
        return clean.Length == 0 ? null : $"I did not use: {string.Join(", ", clean.Take(MostTold))}{more}.";
    }
}

namespace RevBot.Bot.Understanding.Text;

/// <summary>Words of politeness, which are no part of what is asked.</summary>
internal static class Courtesy
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "please",
        "pls",
        "plz",
        "thanks",
        "thank",
        "thx",
        "kindly",
    };

    /// <summary>Whether a word is one, with or without a mark after it.</summary>
    public static bool IsWord(string word) => Words.Contains(word.TrimEnd(',', '.', '!'));
}

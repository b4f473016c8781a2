namespace RevBot.Bot.Wording;

/// <summary>How long texts are, as a reader counts: what stands between blanks.</summary>
internal static class WordCounter
{
    public static int Count(string text)
    {
        var words = 0;
        var inside = false;
        foreach (var letter in text)
        {
            var blank = char.IsWhiteSpace(letter);
            words += !blank && !inside ? 1 : 0;
            inside = !blank;
        }

        return words;
    }
}

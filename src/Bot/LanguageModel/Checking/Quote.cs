namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>A model's own value, for the sentence that tells it what was wrong.</summary>
internal static class Quote
{
    private const int Longest = 60;

    /// <summary>One line, cut short.</summary>
    public static string Shorten(string value)
    {
        var clean = new string([.. value.Where(letter => !char.IsControl(letter) && letter != '"')]);
        return clean.Length <= Longest ? clean : clean[..Longest] + "…";
    }
}

namespace RevBot.Data.Connectors.Salesforce;

/// <summary>What a server says, made fit for a line of a terminal or a log.</summary>
internal static class Words
{
    private const int Longest = 300;

    /// <summary>Short, and without control and invisible characters; null for nothing.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var kept = string.Concat(
                text.Select(letter => char.IsWhiteSpace(letter) ? ' ' : letter)
                    .Where(letter =>
                        !char.IsControl(letter)
                        && char.GetUnicodeCategory(letter) is not System.Globalization.UnicodeCategory.Format
                    )
            )
            .Trim();
        return kept.Length > Longest ? kept[..Longest] + "…" : kept;
    }
}

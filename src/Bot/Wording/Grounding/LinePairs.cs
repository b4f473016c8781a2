namespace RevBot.Bot.Wording.Grounding;

/// <summary>The lines of a text with headings and items, beside those of its rewording.</summary>
internal static class LinePairs
{
    private const string Dash = "- ";

    /// <summary>Whether two texts have the same headings, items and empty lines in the same places.</summary>
    public static bool HaveOneForm(string[] proposed, string[] own) =>
        proposed.Length == own.Length
        && Enumerable
            .Range(0, own.Length)
            .All(place =>
                IsHeading(own, place)
                    ? string.Equals(proposed[place], own[place], StringComparison.Ordinal)
                    : (proposed[place].Length > 0)
                        && proposed[place].StartsWith(Dash, StringComparison.Ordinal)
                            == own[place].StartsWith(Dash, StringComparison.Ordinal)
            );

    /// <summary>Whether a line is a heading, which stands first or after an empty line, or is empty itself.</summary>
    public static bool IsHeading(string[] lines, int place) =>
        place == 0 || lines[place].Length == 0 || lines[place - 1].Length == 0;
}

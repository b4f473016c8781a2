namespace RevBot.Bot.Wording.Grounding.Reading.Days;

/// <summary>The months' names.</summary>
internal static class Months
{
    private static readonly string[] Names =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>1 to 12 for a month's name or its first three letters, in small letters; null for anything else.</summary>
    public static int? FindNumber(string lower)
    {
        if (lower == "sept")
        {
            return 9;
        }

        var month = Array.FindIndex(
            Names,
            name => name == lower || (lower.Length == 3 && name.StartsWith(lower, StringComparison.Ordinal))
        );
        return month < 0 ? null : month + 1;
    }
}

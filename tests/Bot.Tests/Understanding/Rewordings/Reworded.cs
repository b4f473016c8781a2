using RevBot.Bot.Understanding;

namespace RevBot.Bot.Tests.Understanding.Rewordings;

/// <summary>The same question in other words, each chance seeded.</summary>
internal static class Reworded
{
    private const int ShortestLong = 8;

    /// <summary>With a courtesy before or behind it.</summary>
    public static IEnumerable<string> WithCourtesy(string text, int seed)
    {
        yield return (seed % 3) switch
        {
            0 => $"Hi there, {text}",
            1 => $"Hey RevBot, could you please tell me: {text}",
            _ => $"Good morning! {text}",
        };
        yield return text.TrimEnd('?', '.', '!', ' ') + (seed % 2 == 0 ? ", please" : " thanks");
    }

    /// <summary>With more blanks than it needs.</summary>
    public static IEnumerable<string> WithBlanks(string text, int seed)
    {
        yield return "  " + text.Replace(" ", seed % 2 == 0 ? "  " : "   ", StringComparison.Ordinal) + " ";
    }

    /// <summary>With two letters of a long word of the trade changed about; none where it has no such word.</summary>
    public static IEnumerable<string> WithSlip(string text, int seed)
    {
        var words = text.Split(' ');
        var places = Enumerable.Range(0, words.Length).Where(at => IsLongWord(words[at])).ToArray();
        if (places.Length == 0)
        {
            yield break;
        }

        var place = places[seed % places.Length];
        var word = words[place];
        var at = 2 + (seed % (word.Length - 4));
        if (word[at] != word[at + 1])
        {
            words[place] = $"{word[..at]}{word[at + 1]}{word[at]}{word[(at + 2)..]}";
            yield return string.Join(' ', words);
        }
    }

    private static readonly string[] Trade =
    [
        "forecast",
        "pipeline",
        "quarter",
        "enterprise",
        "coverage",
        "accuracy",
        "territory",
        "discount",
        "customers",
        "competitor",
        "competitors",
        "opportunities",
        "renewals",
        "scorecards",
        "attainment",
        "bookings",
        "probability",
        "activity",
        "expansion",
        "velocity",
        "conversion",
        "subscribe",
        "Germany",
        "reconcile",
        "salesforce",
        "warehouse",
        "trending",
        "changed",
        "slipping",
        "segments",
        "products",
        "countries",
        "industry",
    ];

    private static bool IsLongWord(string word) =>
        word.Length >= ShortestLong - 1 && Trade.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Function and arguments of all calls; empty where there is none.</summary>
    public static string Line(Plan plan) => string.Join(" & ", plan.Calls.Select(Asking.Line));
}

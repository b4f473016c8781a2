using System.Collections.Frozen;

namespace RevBot.Bot.Understanding.Text;

/// <summary>Numbers in words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, decimal> Words = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["zero"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
        ["dozen"] = 12,
        ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[] Ordinals =
    [
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
    ];

    /// <summary>A number in a word, such as "twelve"; null for other words.</summary>
    public static decimal? ReadWord(string lower) => Words.TryGetValue(lower, out var value) ? value : null;

    /// <summary>1 for "first" to 10 for "tenth"; null for other words.</summary>
    public static int? ReadOrdinal(string lower)
    {
        var index = Array.IndexOf(Ordinals, lower);
        return index < 0 ? null : index + 1;
    }
}

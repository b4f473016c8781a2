using System.Collections.Frozen;
using System.Globalization;

namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>Numbers as written in digits or words.</summary>
internal static class NumberWords
{
    private const int MostDigits = 24;

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

    /// <summary>
    /// A number in digits and how many decimals it has. A comma or point that leaves groups of three digits divides
    /// thousands, any other one the decimals; null for what is no number, such as an address.
    /// </summary>
    public static (decimal Value, int Digits)? ReadDigits(string written)
    {
        if (written.Length > MostDigits)
        {
            return null;
        }

        var last = written.LastIndexOfAny(['.', ',']);
        var decimals = last < 0 || IsGroup(written, last) ? 0 : written.Length - last - 1;
        var whole = decimals == 0 ? written : written[..last];
        var plain = whole.Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        var text = decimals == 0 ? plain : plain + "." + written[(last + 1)..];
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value, decimals)
            : null;
    }

    // "4,050" and "4.050.000" are grouped; "4.050" is read as decimals, as in English.
    private static bool IsGroup(string written, int last) =>
        written.Length - last - 1 == 3
        && (written[last] == ',' || written.IndexOf('.', StringComparison.Ordinal) != last)
        && written[0] != '0';
}

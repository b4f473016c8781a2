using System.Globalization;

namespace RevBot.Bot.Understanding.Text;

/// <summary>Reads numbers as people write them: 200k, $1.5m, 1.500.000, 200,000, ten.</summary>
internal static class Numbers
{
    /// <summary>The signs of currencies that stand before an amount.</summary>
    public static readonly char[] CurrencyMarks = ['$', '€', '£'];

    /// <summary>A small whole number, in digits or as a word; null where it is none.</summary>
    public static int? Whole(string text)
    {
        var digits = text.TrimEnd('s', 't', 'n', 'd', 'r', 'h', '+');
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : ReadWord(text);
    }

    /// <summary>What a word of a number up to a hundred, or of how many times, stands for; null for any other.</summary>
    public static int? ReadWord(string word) =>
        word switch
        {
            "once" => 1,
            "twice" or "couple" => 2,
            "thrice" => 3,
            _ => (int?)NumberWords.ReadWord(word),
        };

    /// <summary>An amount with its scale; null where it is none or too large to be one.</summary>
    /// <param name="text">As tokenised: currency sign, digits, scale letter.</param>
    /// <param name="scaleWord">A scale written apart: thousand, million; empty for none.</param>
    public static decimal? Amount(string text, string scaleWord)
    {
        if (ReadWord(text) is { } word)
        {
            return word * Scale(scaleWord);
        }

        var bare = text.TrimStart(CurrencyMarks).TrimEnd('+', '%');
        var digits = bare.TrimEnd('k', 'm', 'n', 'b');
        var scale = Scale(bare[digits.Length..]) * Scale(scaleWord);
        // The division takes trailing zeros off, so that 1.5m is written 1500000.
        return
            decimal.TryParse(
                Plain(digits, isScaled: scale > 1),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number < 1_000_000_000_000m / scale
            ? number * scale / 1.0000000000000000000000000000m
            : null;
    }

    /// <summary>What a scale's letter or word multiplies by; null for no scale.</summary>
    public static decimal? FindScale(string word) =>
        word switch
        {
            "dozen" => 12m,
            "hundred" => 100m,
            "k" or "thousand" or "thousands" or "grand" => 1_000m,
            "m" or "mm" or "mn" or "mio" or "mil" or "million" or "millions" => 1_000_000m,
            "b" or "bn" or "billion" => 1_000_000_000m,
            _ => null,
        };

    private static decimal Scale(string word) => FindScale(word) ?? 1m;

    // A mark before exactly three digits separates thousands, unless a scale follows: 200,000 and 200.000, but 1,125k.
    private static string Plain(string digits, bool isScaled)
    {
        var last = digits.LastIndexOfAny([',', '.']);
        if (last < 0)
        {
            return digits;
        }

        var marks = digits.Count(letter => letter is ',' or '.');
        var isDecimal = digits.Length - last - 1 != 3 || (isScaled && marks == 1);
        var whole = digits[..last]
            .Replace(",", "", StringComparison.Ordinal)
            .Replace(".", "", StringComparison.Ordinal);
        return isDecimal ? $"{whole}.{digits[(last + 1)..]}" : whole + digits[(last + 1)..];
    }
}

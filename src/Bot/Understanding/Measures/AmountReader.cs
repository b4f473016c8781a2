using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Measures;

/// <summary>Reads bounds on amounts: over 200k, between 50 and 100 thousand, under $1.5m, six-figure.</summary>
internal static partial class AmountReader
{
    private const string Currency = "(usd|eur|gbp|chf|us) ";
    private const decimal SmallestBare = 1_000m;
    private const string Number = @"(?<![\w.,])[$€£]?\d[\d.,]{0,18}(k|mm|mn|m|bn|b)?";

    /// <summary>The bounds in a canonical message; null where it gives none.</summary>
    public static AmountReading? Read(string canonical)
    {
        // "Over a million": one letter for one digit, so that places stay.
        var text = OneOf().Replace(canonical, "1");
        return Range(text)
            ?? OneSided(AtLeast().Match(text), isLeast: true)
            ?? OneSided(AtMost().Match(text), isLeast: false)
            ?? Figures(text);
    }

    private static AmountReading? Range(string canonical)
    {
        var match = Between().Match(canonical);
        if (!match.Success)
        {
            return null;
        }

        var (low, high) = (match.Groups["low"].Value, match.Groups["high"].Value);
        var scale = match.Groups["scale2"].Value;
        var own = match.Groups["scale1"].Success ? match.Groups["scale1"].Value : scale;
        var last = high[^1..];
        // "between 50 and 100k": the scale of the second holds for the first.
        var shared = char.IsLetter(last[0]) && !char.IsLetter(low[^1]) && own.Length == 0 ? last : own;
        var (least, most) = (Numbers.Amount(low, shared), Numbers.Amount(high, scale));
        return least <= most && most >= SmallestBare && !LooksLikeYear(high)
            ? new(least, most, match.Index, match.Length)
            : null;
    }

    private static AmountReading? OneSided(Match match, bool isLeast)
    {
        if (!match.Success)
        {
            return null;
        }

        var text = match.Groups["amount"].Value;
        var scale = match.Groups["scale0"].Value;
        var amount = Numbers.Amount(text, scale);
        return amount is null || (scale.Length == 0 && (amount < SmallestBare || LooksLikeYear(text)))
            ? null
            : new(isLeast ? amount : null, isLeast ? null : amount, match.Index, match.Length);
    }

    private static AmountReading? Figures(string canonical) =>
        FigureCount().Match(canonical) is { Success: true } match
            ? new(match.Groups["count"].Value is "six" or "6" ? 100_000m : 1_000_000m, null, match.Index, match.Length)
            : null;

    private static bool LooksLikeYear(string text) => text.Length == 4 && Numbers.Whole(text) is >= 1980 and <= 2100;

    [GeneratedRegex(
        $@"\b(between|from) (?<low>{Number})( (?<scale1>k|thousand|grand|million|mio|mn|billion)\b)? (and|to) (?<high>{Number})( (?<scale2>k|thousand|grand|million|mio|mn|billion)\b)?",
        Patterns.Options
    )]
    private static partial Regex Between();

    [GeneratedRegex(
        $@"(\b(over|above|more than|greater than|larger than|bigger than|exceeding|at least|north of|minimum|min|upwards of|worth more than|in excess of|exceeds|exceed|beyond|from)|>=|>) ({Currency})?(?<amount>{Number})( (?<scale0>k|thousand|grand|million|mio|mn|billion)\b)?|(?<amount>{Number})( (?<scale0>k|thousand|grand|million|mio|mn|billion))?(\+| (or|and) (more|above|up|over|larger|bigger)\b| plus\b)",
        Patterns.Options
    )]
    private static partial Regex AtLeast();

    [GeneratedRegex(
        $@"(\b(under|below|less than|smaller than|lower than|at most|up to|maximum|max|no more than|south of)|<=|<) ({Currency})?(?<amount>{Number})( (?<scale0>k|thousand|grand|million|mio|mn|billion)\b)?|(?<amount>{Number})( (?<scale0>k|thousand|grand|million|mio|mn|billion))? (or|and) (less|under|below|smaller)\b",
        Patterns.Options
    )]
    private static partial Regex AtMost();

    [GeneratedRegex(@"\ba(?= (thousand|million|billion)\b)", Patterns.Options)]
    private static partial Regex OneOf();

    [GeneratedRegex(@"\b(?<count>six|seven|6|7) figures?\b", Patterns.Options)]
    private static partial Regex FigureCount();
}

using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Reading;

/// <summary>Reads the figures of a message: 200k, $1.5m, a hundred grand, 80%, six-figure, twelve.</summary>
internal static class QuantityReader
{
    private const decimal SmallestBareAmount = 1_000m;
    private const int HundredThousand = 100_000;

    /// <summary>The figure at a token with how many tokens it takes; null where there is none.</summary>
    /// <param name="message">The message.</param>
    /// <param name="first">The token.</param>
    /// <param name="lexicon">For words of currencies.</param>
    public static (Quantity Quantity, int Count)? Read(Message message, int first, Lexicon lexicon)
    {
        var token = message.Tokens[first].Norm;
        if (SixFigures(message, first) is { } figures)
        {
            return (figures, 2);
        }

        if (HalfOf(message, first) is { } half)
        {
            return (half, 3);
        }

        var start =
            token is "a" && ScaleAt(message, first + 1) is not null ? 1m
            : token is "half" && ScaleAt(message, first + 1) is not null ? 0.5m
            : Number(token);
        return start is { } value ? ReadOn(message, first, value, lexicon) : null;
    }

    // "Half a million" is said with an article.
    private static Quantity? HalfOf(Message message, int first) =>
        message.Tokens[first].Norm is "half"
        && NormAt(message, first + 1) is "a"
        && ScaleAt(message, first + 2) is { } scale
            ? new(scale / 2, QuantityUnit.Amount)
            : null;

    // Scale, percent and currency may follow the number.
    private static (Quantity Quantity, int Count) ReadOn(Message message, int first, decimal value, Lexicon lexicon)
    {
        var token = message.Tokens[first].Norm;
        var hasMark = Marks.ContainsKey(token[0]);
        var hasScale =
            token.TrimEnd('+') is [.., 'k' or 'm' or 'b' or 'n'] && char.IsAsciiDigit(token[hasMark ? 1 : 0]);
        var count = 1;
        while (ScaleAt(message, first + count) is { } scale)
        {
            value *= scale;
            (hasScale, count) = (true, count + 1);
        }

        var percent = PercentWords(message, first + count);
        var isPercent = token.EndsWith('%') || percent > 0;
        count += token.EndsWith('%') ? 0 : percent;
        var (currencies, words) = hasMark ? ([Marks[token[0]]], 0) : CurrenciesAt(message, first + count, lexicon);
        var hasCurrency = words > 0;
        count += words;
        var isLarge = value >= SmallestBareAmount && token.Any(char.IsAsciiDigit) && !LooksLikeYear(token);
        var unit =
            isPercent ? QuantityUnit.Percent
            : hasScale || hasMark || hasCurrency || isLarge ? QuantityUnit.Amount
            : QuantityUnit.Number;
        return (
            new(value, unit)
            {
                Currencies = currencies,
                IsOrMore = token.EndsWith('+'),
                IsPlain = !hasScale && !hasMark && !hasCurrency && !isPercent,
            },
            count
        );
    }

    private static int PercentWords(Message message, int place) =>
        NormAt(message, place) switch
        {
            "percent" or "pct" => 1,
            "per" when NormAt(message, place + 1) is "cent" => 2,
            _ => 0,
        };

    private static string NormAt(Message message, int place) =>
        place < message.Tokens.Count ? message.Tokens[place].Norm : string.Empty;

    private static Quantity? SixFigures(Message message, int first) =>
        first + 1 < message.Tokens.Count
        && message.Tokens[first + 1].Norm is "figure" or "figures"
        && message.Tokens[first].Norm is "six" or "6" or "seven" or "7" or "five" or "5"
            ? new(
                message.Tokens[first].Norm is "six" or "6" ? HundredThousand
                    : message.Tokens[first].Norm is "five" or "5" ? HundredThousand / 10
                    : HundredThousand * 10,
                QuantityUnit.Amount
            )
            {
                IsOrMore = true,
            }
            : null;

    private static decimal? Number(string token) =>
        token.Any(char.IsAsciiDigit)
            ? IsFigure(token)
                ? Numbers.Amount(token, string.Empty)
                : null
            : Numbers.ReadWord(token);

    // An id or a date is no figure.
    private static bool IsFigure(string token)
    {
        var bare = token.TrimStart(Numbers.CurrencyMarks).TrimEnd('+', '%');
        var digits = bare.TrimEnd('k', 'm', 'n', 'b');
        return digits.Length > 0
            && digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',')
            && char.IsAsciiDigit(digits[^1]);
    }

    // The letter b is no scale where it stands apart.
    private static decimal? ScaleAt(Message message, int place) =>
        NormAt(message, place) is "b" ? null : Numbers.FindScale(NormAt(message, place));

    private static readonly Dictionary<char, string> Marks = new()
    {
        ['$'] = Quantity.AnyDollar,
        ['€'] = "EUR",
        ['£'] = "GBP",
    };

    // "Dollars" are those of several countries, USD those of one.
    private static (IReadOnlyList<string> Codes, int Count) CurrenciesAt(Message message, int place, Lexicon lexicon)
    {
        var found = place < message.Tokens.Count ? lexicon.FindCurrencies(message, place) : ([], 0);
        return found is { Codes: ["USD"], Count: 1 } && NormAt(message, place) is not "usd"
            ? ([Quantity.AnyDollar], 1)
            : found;
    }

    private static bool LooksLikeYear(string token) => token.Length == 4 && Numbers.Whole(token) is >= 1980 and <= 2100;
}

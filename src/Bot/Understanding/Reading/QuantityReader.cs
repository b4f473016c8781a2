using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Reading;

/// <summary>Reads the figures of a message: 200k, $1.5m, a hundred grand, 80%, six-figure, twelve.</summary>
internal static class QuantityReader
{
    private const decimal SmallestBareAmount = 1_000m;
    private const int HundredThousand = 100_000;

    /// <summary>The figure at a token with how many tokens it takes; null where there is none.</summary>
    public static (Quantity Quantity, int Count)? Read(Message message, int first)
    {
        var token = message.Tokens[first].Norm;
        if (SixFigures(message, first) is { } figures)
        {
            return (figures, 2);
        }

        // "Half a million" is said with an article.
        if (token == "half" && first + 2 < message.Tokens.Count && message.Tokens[first + 1].Norm == "a" && ScaleAt(message, first + 2) is { } half)
        {
            return (new(half / 2, QuantityUnit.Amount), 3);
        }

        var (start, count) = token is "a" or "half" && IsScaleAt(message, first + 1) ? (token, 1) : (token, 0);
        if (count == 0 && Number(token) is null)
        {
            return null;
        }

        count = 1;
        var value =
            start == "a" ? 1m
            : start == "half" ? 0.5m
            : Number(start)!.Value;
        var (hasScale, hasMark) = (
            token.TrimEnd('+') is [.., 'k' or 'm' or 'b' or 'n'] && char.IsAsciiDigit(token[token[0] is '$' or '€' or '£' ? 1 : 0]),
            token[0] is '$' or '€' or '£'
        );
        var isPercent = token.EndsWith('%');
        while (first + count < message.Tokens.Count && ScaleAt(message, first + count) is { } scale)
        {
            value *= scale;
            (hasScale, count) = (true, count + 1);
        }

        if (!isPercent && first + count < message.Tokens.Count && message.Tokens[first + count].Norm is "percent" or "pct")
        {
            (isPercent, count) = (true, count + 1);
        }
        else if (
            !isPercent
            && first + count + 1 < message.Tokens.Count
            && message.Tokens[first + count].Norm is "per"
            && message.Tokens[first + count + 1].Norm is "cent"
        )
        {
            (isPercent, count) = (true, count + 2);
        }

        var currency = CurrencyOf(token) ?? (first + count < message.Tokens.Count ? CurrencyOf(message.Tokens[first + count].Norm) : null);
        if (!hasMark && currency is not null)
        {
            count++;
        }

        var isWord = !token.Any(char.IsAsciiDigit);
        var isAmount = hasScale || hasMark || currency is not null || (value >= SmallestBareAmount && !isWord && !LooksLikeYear(token));
        return (
            new(value, isPercent ? QuantityUnit.Percent : isAmount ? QuantityUnit.Amount : QuantityUnit.Number)
            {
                Currency = currency,
                IsOrMore = token.EndsWith('+'),
                IsPlain = !hasScale && !hasMark && currency is null && !isPercent,
            },
            count
        );
    }

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
        char.IsAsciiDigit(token[^1]) || token.Any(char.IsAsciiDigit)
            ? IsFigure(token) ? Numbers.Amount(token, string.Empty) : null
            : Numbers.ReadWord(token);

    // An id or a date is no figure.
    private static bool IsFigure(string token)
    {
        var bare = token.TrimStart('$', '€', '£').TrimEnd('+', '%');
        var digits = bare.TrimEnd('k', 'm', 'n', 'b');
        return digits.Length > 0 && digits.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ',') && char.IsAsciiDigit(digits[^1]);
    }

    private static bool IsScaleAt(Message message, int place) => place < message.Tokens.Count && ScaleAt(message, place) is not null;

    private static decimal? ScaleAt(Message message, int place) =>
        message.Tokens[place].Norm switch
        {
            "hundred" => 100m,
            "dozen" => 12m,
            "k" when !message.Tokens[place].IsApart || place > 0 => 1_000m,
            "thousand" or "grand" or "thousands" => 1_000m,
            "m" or "mm" or "mn" or "mio" or "mil" or "million" or "millions" => 1_000_000m,
            "bn" or "billion" => 1_000_000_000m,
            _ => null,
        };

    private static string? CurrencyOf(string token) =>
        token[0] switch
        {
            '$' => "USD",
            '€' => "EUR",
            '£' => "GBP",
            _ => token switch
            {
                "usd" or "dollar" or "dollars" or "bucks" => "USD",
                "eur" or "euro" or "euros" => "EUR",
                "gbp" or "pounds" or "quid" => "GBP",
                "chf" or "francs" => "CHF",
                "sek" => "SEK",
                _ => null,
            },
        };

    private static bool LooksLikeYear(string token) => token.Length == 4 && Numbers.Whole(token) is >= 1980 and <= 2100;
}

using System.Collections.Frozen;

namespace RevBot.Bot.Wording.Grounding.Reading.Figures;

/// <summary>Reads the figure that begins at a token: sign, currency, number, scale, unit.</summary>
internal sealed class FigureReader(IReadOnlyList<Token> tokens)
{
    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(
        StringComparer.Ordinal
    )
    {
        ["k"] = 1_000,
        ["m"] = 1_000_000,
        ["mm"] = 1_000_000,
        ["b"] = 1_000_000_000,
        ["bn"] = 1_000_000_000,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["mio"] = 1_000_000,
        ["billion"] = 1_000_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Times = new[]
    {
        "day",
        "week",
        "month",
        "quarter",
        "year",
        "hour",
        "minute",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The figure at a token, or null.</summary>
    public Figure? ReadAt(int first)
    {
        var at = first;
        var sign = SignAt(ref at);
        var currency = CurrencyAt(ref at);
        if (sign == 0 && currency is not null)
        {
            sign = SignAt(ref at);
        }

        if (NumberAt(at) is not { } number)
        {
            return null;
        }

        var last = at;
        var scale = ScaleAfter(ref last);
        currency ??= CurrencyAfter(ref last);
        var figure = new Figure(FigureKind.Plain, number.Value, number.Digits, first, last)
        {
            Scale = scale,
            Sign = sign,
            Currency = currency,
        };
        return currency is not null ? figure with { Kind = FigureKind.Money } : WithUnit(figure);
    }

    private Token? Get(int at) => at >= 0 && at < tokens.Count ? tokens[at] : null;

    private bool Adjoins(int at) => Get(at) is { Spaced: false };

    private int SignAt(ref int at)
    {
        if (Get(at) is not { } token || Get(at + 1) is not { } next)
        {
            return 0;
        }

        var glued = !next.Spaced && (at == 0 || token.Spaced || Get(at - 1)!.Value.Kind == TokenKind.Symbol);
        var sign =
            token.Text is "-" or "−" && glued ? -1
            : token.Text == "+" && glued ? 1
            : token.Is("minus") ? -1
            : token.Is("plus") ? 1
            : 0;
        at += sign == 0 ? 0 : 1;
        return sign;
    }

    private string? CurrencyAt(ref int at)
    {
        if (Get(at) is not { } token || Get(at + 1) is not { } next)
        {
            return null;
        }

        var code = Currencies.FindCode(token.Text);
        if (code is null || (next.Kind != TokenKind.Number && next.Text is not ("-" or "−")))
        {
            return null;
        }

        at++;
        return code;
    }

    private string? CurrencyAfter(ref int last)
    {
        if (Get(last + 1) is not { } token || Currencies.FindCode(token.Text) is not { } code)
        {
            return null;
        }

        // "12 € 4": the sign belongs to the number that it touches.
        if (token.Kind == TokenKind.Symbol && Get(last + 2) is { Kind: TokenKind.Number, Spaced: false })
        {
            return null;
        }

        last++;
        return code;
    }

    private (decimal Value, int Digits)? NumberAt(int at)
    {
        if (Get(at) is not { } token)
        {
            return null;
        }

        return token.Kind == TokenKind.Number ? NumberWords.ReadDigits(token.Text)
            : token.Kind == TokenKind.Word && NumberWords.ReadWord(token.Lower) is { } word ? (word, 0)
            : null;
    }

    private decimal ScaleAfter(ref int last)
    {
        if (Get(last + 1) is not { Kind: TokenKind.Word } token || !Scales.TryGetValue(token.Lower, out var scale))
        {
            return 1;
        }

        // A single letter is a scale only where it touches its number.
        if (token.Spaced && token.Lower.Length <= 1)
        {
            return 1;
        }

        last++;
        return scale;
    }

    private Figure WithUnit(Figure figure)
    {
        if (Get(figure.Last + 1) is not { } next)
        {
            return Bare(figure);
        }

        if (next.Text == "%" || next.Is("percent"))
        {
            return IsPoints(figure.Last + 2)
                ? figure with
                {
                    Kind = FigureKind.Points,
                    Last = figure.Last + 2,
                }
                : figure with
                {
                    Kind = FigureKind.Percent,
                    Last = figure.Last + 1,
                };
        }

        if (next.Is("percentage") && IsPoints(figure.Last + 2))
        {
            return figure with { Kind = FigureKind.Points, Last = figure.Last + 2 };
        }

        if (next.Is("pp") || next.Is("pts") || IsPoints(figure.Last + 1))
        {
            return figure with { Kind = FigureKind.Points, Last = figure.Last + 1 };
        }

        if (next.Is("bp") || next.Is("bps") || (next.Is("basis") && IsPoints(figure.Last + 2)))
        {
            var last = figure.Last + (next.Is("basis") ? 2 : 1);
            return figure with { Kind = FigureKind.Points, Scale = 0.01m, Last = last };
        }

        return IsTimes(next) ? figure with { Kind = FigureKind.Ratio, Last = figure.Last + 1 } : Counted(figure);
    }

    private bool IsPoints(int at) => Get(at) is { } token && (token.Is("points") || token.Is("point"));

    private static bool IsTimes(Token token) =>
        token.Is("times") || token.Text == "×" || (token.Is("x") && !token.Spaced);

    // "70 days", "137 open deals", "60-day": the first words after the number, up to two before the thing counted.
    private Figure Counted(Figure figure)
    {
        var at = figure.Last + 1;
        if (Get(at) is { Text: "-" } && Adjoins(at) && Adjoins(at + 1))
        {
            at++;
        }

        for (var skipped = 0; skipped <= 2 && Get(at) is { Kind: TokenKind.Word } word; skipped++, at++)
        {
            if (Times.Contains(word.Stem))
            {
                return skipped == 0 || Nouns.Adjective(Get(at - 1)!.Value)
                    ? figure with
                    {
                        Kind = FigureKind.Duration,
                        Noun = word.Stem,
                        Last = skipped == 0 ? at : figure.Last,
                    }
                    : Bare(figure);
            }

            if (Nouns.Has(word.Stem))
            {
                return Bare(figure) with { Noun = word.Stem };
            }
        }

        return Bare(figure);
    }

    private static Figure Bare(Figure figure) =>
        figure.Digits == 0 && figure.Scale == 1 ? figure with { Kind = FigureKind.Count } : figure;
}

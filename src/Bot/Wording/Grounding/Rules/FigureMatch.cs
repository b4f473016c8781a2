using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Whether a figure as written is a premise's value: kind, unit, currency, sign, and the digits written.</summary>
internal static class FigureMatch
{
    // "more than $4M" is said of 4.1M, not of 9M; "about 80%" of 79 or 81.
    private const decimal Far = 1.25m;

    private const decimal Near = 0.02m;

    private const decimal DaysPerMonth = 365.25m / 12;

    /// <summary>Whether a premise is of the figure's kind at all, whatever its value.</summary>
    public static bool SameKind(Figure figure, Premise premise) =>
        premise.Stated is { } stated
            ? SameStated(figure, stated)
            : premise.Value is { } value && Unit(figure, premise, value);

    /// <summary>
    /// Whether the figure is the premise's value. The premise is of its kind. Where the sentence says that something fell,
    /// a loss stands without its sign.
    /// </summary>
    public static bool SameValue(Figure figure, Premise premise, bool downward)
    {
        if (premise.Stated is { } stated)
        {
            return figure.Shows(stated.Size) && figure.Sign == stated.Sign && SameSide(figure, stated);
        }

        var number = Scaled(figure, premise.Value!);
        return SameSign(figure, premise, number, downward) && Sized(figure, Math.Abs(number));
    }

    private static bool SameSide(Figure figure, Figure stated) =>
        figure.Bound == stated.Bound
        || figure.Bound is FigureBound.Exact or FigureBound.About
        || stated.Bound == FigureBound.Exact && figure.Bound is FigureBound.AtLeast or FigureBound.AtMost;

    private static bool SameStated(Figure figure, Figure stated) =>
        figure.Kind == stated.Kind
        && string.Equals(figure.Currency, stated.Currency, StringComparison.Ordinal)
        && (figure.Noun is null || figure.Noun == stated.Noun);

    private static bool Unit(Figure figure, Premise premise, FactValue value) =>
        value.Unit switch
        {
            FactUnit.Money => figure.Kind == FigureKind.Money
                ? value.Currency?.Code == figure.Currency
                : figure is { Kind: FigureKind.Plain, Scale: > 1 },
            FactUnit.Share => figure.Kind == FigureKind.Percent,
            FactUnit.Points => figure.Kind == FigureKind.Points,
            FactUnit.Ratio => figure.Kind == FigureKind.Ratio,
            FactUnit.Days => figure.Kind == FigureKind.Duration && figure.Noun is not ("hour" or "minute"),
            FactUnit.Count => Counts(figure, premise),
            FactUnit.Number => figure.Kind is FigureKind.Plain or FigureKind.Count
                || (figure.Kind == FigureKind.Duration && premise.Nouns.Contains("day", StringComparer.Ordinal)),
            _ => false,
        };

    private static bool Counts(Figure figure, Premise premise)
    {
        if (figure.Kind == FigureKind.Duration)
        {
            return premise.Nouns.Contains(figure.Noun!, StringComparer.Ordinal);
        }

        if (figure.Kind is not (FigureKind.Count or FigureKind.Plain))
        {
            return false;
        }

        return figure.Noun is null
            || premise.Nouns.Contains(figure.Noun, StringComparer.Ordinal)
            || (premise.Nouns.Count == 0 && figure.Noun == "deal");
    }

    private static decimal Scaled(Figure figure, FactValue value) =>
        value.Unit switch
        {
            FactUnit.Share or FactUnit.Points => value.Number * 100,
            FactUnit.Days or FactUnit.Number when figure.Kind == FigureKind.Duration => value.Number
                / DaysOf(figure.Noun!),
            _ => value.Number,
        };

    private static decimal DaysOf(string unit) =>
        unit switch
        {
            "week" => 7,
            "month" => DaysPerMonth,
            "quarter" => 3 * DaysPerMonth,
            "year" => 12 * DaysPerMonth,
            _ => 1,
        };

    // A fall of 5 may be said as "-5" or as "fell by 5"; a gain of 5 never as "-5".
    private static bool SameSign(Figure figure, Premise premise, decimal number, bool downward) =>
        figure.Sign switch
        {
            < 0 => number < 0,
            > 0 => number >= 0 && premise.Direction is null or >= 0,
            _ => number >= 0 || downward,
        };

    private static bool Sized(Figure figure, decimal size) =>
        figure.Bound switch
        {
            FigureBound.Exact => figure.Shows(size),
            FigureBound.About => figure.Shows(size) || Math.Abs(size - figure.Size) <= Near * figure.Size,
            FigureBound.More => size > figure.Size && size <= Far * figure.Size,
            FigureBound.Less => size < figure.Size && size >= figure.Size / Far,
            FigureBound.AtLeast => size >= figure.Size && size <= Far * figure.Size,
            FigureBound.AtMost => size <= figure.Size && size >= figure.Size / Far,
        };
}

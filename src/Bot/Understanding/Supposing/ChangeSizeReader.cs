using System.Globalization;
using System.Text.RegularExpressions;
using RevBot.Bot.Understanding.Text;
using RevBot.Bot.Understanding.Time;
using RevBot.Data.Calendar;

namespace RevBot.Bot.Understanding.Supposing;

/// <summary>Reads by how much something changes: "fell by 10%", "doubles", "three weeks".</summary>
internal static partial class ChangeSizeReader
{
    /// <summary>What a thing is multiplied by: 0.9 for ten per cent less; null where no share is said.</summary>
    public static decimal? ReadFactor(string clause)
    {
        if (Halved().IsMatch(clause))
        {
            return 0.5m;
        }

        if (Doubled().IsMatch(clause))
        {
            return 2m;
        }

        if (Fraction().Match(clause) is { Success: true } part)
        {
            var piece = FractionOf(part.Groups["part"].Value);
            return Falling().IsMatch(clause) ? 1 - piece : 1 + piece;
        }

        if (Percent().Match(clause) is not { Success: true } match || ReadShare(match) is not { } share)
        {
            return null;
        }

        return Falling().IsMatch(clause) ? Math.Max(0, 1 - share) : 1 + share;
    }

    /// <summary>The share in words such as "15%" or "ten percent", 0..; null where there is none.</summary>
    public static decimal? ReadShare(string text) =>
        Percent().Match(text) is { Success: true } match ? ReadShare(match) : null;

    /// <summary>
    /// What a rate becomes, as a share ("drops to 20%"), or by how many points it moves ("by 5 points"), both as texts; null
    /// where neither is said.
    /// </summary>
    public static (string? To, string? By)? ReadRate(string clause)
    {
        if (Points().Match(clause) is { Success: true } points && ReadShare(points) is { } moved)
        {
            return (null, Plain(Falling().IsMatch(clause) ? -moved : moved));
        }

        return NewRate().Match(clause) is { Success: true } rate && ReadShare(rate) is { } share && share <= 1
            ? (Plain(share), null)
            : null;
    }

    private static string Plain(decimal share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A span in days; null where none is said. A month counts 30, a quarter 91.</summary>
    public static int? ReadDays(string clause)
    {
        if (Span().Match(clause) is not { Success: true } match)
        {
            return null;
        }

        var count = match.Groups["count"].Value is "a" or "an" or "another"
            ? 1
            : Numbers.Whole(match.Groups["count"].Value);
        var unit = match.Groups["unit"].Value[0] switch
        {
            'd' => PeriodKind.Days,
            'w' => PeriodKind.Week,
            'm' => PeriodKind.Month,
            _ => PeriodKind.Quarter,
        };
        return count is > 0 and < 400 ? count * TimeMath.DaysIn(unit) : null;
    }

    private static decimal FractionOf(string part) =>
        part switch
        {
            "third" => 1 / 3m,
            "quarter" => 0.25m,
            "fifth" => 0.2m,
            _ => 0.1m,
        };

    private static decimal? ReadShare(Match match)
    {
        var text = match.Groups["digits"].Value.Replace(',', '.');
        decimal? percent = decimal.TryParse(
            text,
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : Numbers.Whole(match.Groups["word"].Value);
        return percent is { } found and <= 1000 ? found / 100m : null;
    }

    [GeneratedRegex(
        @"(?<digits>\d{1,2}([.,]\d{1,2})?) ?%? ?(percentage |percent )?(points?|pts?|pp)\b|\b(?<word>one|two|three|four|five|six|seven|eight|nine|ten) (percentage |percent )?(points?|pts?)\b",
        Patterns.Options
    )]
    private static partial Regex Points();

    [GeneratedRegex(
        @"\b(to|at|was|were|is|hits|reaches|only)( only| just)? (?<digits>\d{1,3}([.,]\d{1,2})?) ?(%|percent\b|per cent\b|pct\b)(?! (lower|higher|less|more|worse|better|down|up|below|above))",
        Patterns.Options
    )]
    private static partial Regex NewRate();

    [GeneratedRegex(@"\b(halves|halved|half)\b", Patterns.Options)]
    private static partial Regex Halved();

    [GeneratedRegex(
        @"\b(by|of|a|one) (a |one )?(?<part>third|quarter|fifth|tenth)\b(?! (of|end|from))",
        Patterns.Options
    )]
    private static partial Regex Fraction();

    [GeneratedRegex(@"\b(doubles?|doubled|twice)\b", Patterns.Options)]
    private static partial Regex Doubled();

    [GeneratedRegex(
        @"(?<digits>\d{1,4}([.,]\d{1,2})?) ?(%|percent\b|per cent\b|pct\b|prozent\b)|\b(?<word>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (percent|per cent)\b",
        Patterns.Options
    )]
    private static partial Regex Percent();

    [GeneratedRegex(
        @"\b(drop|drops|dropped|dropping|fall|falls|fell|falling|decrease|decreases|decreased|decline|declines|declined|lower|less|down|worse|worsens?|shrink|shrinks|shrank|cut|cuts|reduce|reduces|reduced|reduction|smaller|slides?|lose|loses|tanks?|tanked|off|minus|dips?|dipped)\b|(?<=^| )-(?=\d)",
        Patterns.Options
    )]
    private static partial Regex Falling();

    [GeneratedRegex(
        @"\b(?<count>\d{1,3}|an?|another|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety) (more )?(?<unit>days?|weeks?|months?|quarters?)\b",
        Patterns.Options
    )]
    private static partial Regex Span();
}

using System.Collections.Frozen;
using System.Globalization;

namespace RevBot.Bot.Wording.Grounding.Reading.Days;

/// <summary>Reads the day or period that begins at a token.</summary>
internal sealed class DayReader(IReadOnlyList<Token> tokens)
{
    private static readonly FrozenSet<string> Weekdays = new[]
    {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The day or period at a token, or null.</summary>
    public DayMention? ReadAt(int at) =>
        Get(at) is not { } token ? null
        : token.Kind == TokenKind.Number ? Iso(at) ?? DayMonth(at) ?? YearAlone(at)
        : token.Kind == TokenKind.Word ? MonthFirst(at) ?? Fiscal(at) ?? Relative(at)
        : null;

    private Token? Get(int at) => at >= 0 && at < tokens.Count ? tokens[at] : null;

    private int? Number(int at, int least, int most) =>
        Get(at) is { Kind: TokenKind.Number } token
        && int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= least
        && number <= most
            ? number
            : null;

    private bool Dash(int at) => Get(at) is { Text: "-", Spaced: false } && Get(at + 1) is { Spaced: false };

    // 2026-11-22, 2027-Q4.
    private DayMention? Iso(int at)
    {
        if (Number(at, 1900, 2199) is not { } year || !Dash(at + 1))
        {
            return null;
        }

        if (Get(at + 2) is { Kind: TokenKind.Word } letter && letter.Is("q") && Number(at + 3, 1, 4) is { } quarter)
        {
            return new(at, at + 3) { Year = year, Quarter = quarter };
        }

        if (Number(at + 2, 1, 12) is not { } month || Get(at + 2)!.Value.Text.Length != 2)
        {
            return null;
        }

        return Dash(at + 3) && Number(at + 4, 1, 31) is { } day
            ? new(at, at + 4)
            {
                Year = year,
                Month = month,
                Day = day,
            }
            : new(at, at + 2) { Year = year, Month = month };
    }

    // 22 Nov, 22nd of November 2026.
    private DayMention? DayMonth(int at)
    {
        if (Number(at, 1, 31) is not { } day)
        {
            return null;
        }

        var next = at + 1;
        next += Get(next) is { Spaced: false } suffix && suffix.Lower is "st" or "nd" or "rd" or "th" ? 1 : 0;
        next += Get(next) is { } of && of.Is("of") ? 1 : 0;
        return MonthAt(next) is { } month ? WithYear(new(at, next) { Day = day, Month = month }) : null;
    }

    // Nov 2026, November 22, Nov 22nd, 2026. A month alone counts with a capital: "may" and "march" are words too.
    private DayMention? MonthFirst(int at)
    {
        if (MonthAt(at) is not { } month)
        {
            return null;
        }

        var next = at + (Get(at + 1) is { Text: "." } ? 2 : 1);
        if (Number(next, 1, 31) is not { } day || Get(next)!.Value.Text.Length > 2)
        {
            return WithYear(new(at, next - 1) { Month = month });
        }

        var last = next + (Get(next + 1) is { Spaced: false } th && th.Lower is "st" or "nd" or "rd" or "th" ? 1 : 0);
        return WithYear(new(at, last) { Month = month, Day = day });
    }

    private int? MonthAt(int at) =>
        Get(at) is { IsCapital: true } token && Months.FindNumber(token.Lower) is { } month && !IsModal(at)
            ? month
            : null;

    // "May" at a sentence's beginning followed by a word is the verb.
    private bool IsModal(int at) => at == 0 && Get(at)!.Value.Is("may") && Get(1) is { Kind: TokenKind.Word };

    private DayMention WithYear(DayMention mention)
    {
        var next = mention.Last + 1;
        next += Get(next) is { Text: "," } ? 1 : 0;
        return Number(next, 1900, 2199) is { } year ? mention with { Year = year, Last = next } : mention;
    }

    private DayMention? YearAlone(int at) =>
        Number(at, 1990, 2099) is { } year
        && Get(at)!.Value.Text.Length == 4
        && Get(at - 1) is { } before
        && (before.Is("in") || before.Is("of") || before.Is("since") || before.Is("during") || before.Is("year"))
            ? new(at, at) { Year = year, IsFiscalYear = before.Is("year") }
            : null;

    // Q4, Q4 2027, Q4 FY27, Q4'27, FY2027, FY27, H1 FY2027.
    private DayMention? Fiscal(int at)
    {
        var token = Get(at)!.Value;
        if (token.Is("fy") && YearOf(at + 1) is { } fiscal)
        {
            return new(at, at + 1) { Year = fiscal, IsFiscalYear = true };
        }

        var isQuarter = token.Is("q");
        if (
            (!isQuarter && !token.Is("h"))
            || Number(at + 1, 1, isQuarter ? 4 : 2) is not { } part
            || Get(at + 1)!.Value.Spaced
        )
        {
            return null;
        }

        var mention = new DayMention(at, at + 1) { Quarter = isQuarter ? part : null, Half = isQuarter ? null : part };
        var next = at + 2;
        next += Get(next) is { } of && of.Is("of") ? 1 : 0;
        next += Get(next) is { } mark && (mark.Is("fy") || mark.Text is "'" or "’" || (mark.Is("fiscal"))) ? 1 : 0;
        return (next > at + 2 || Get(next) is { Text.Length: 4 }) && YearOf(next) is { } year
            ? mention with
            {
                Year = year,
                Last = next,
            }
            : mention;
    }

    private int? YearOf(int at) =>
        Number(at, 1990, 2099) ?? (Get(at) is { Text.Length: 2 } && Number(at, 0, 99) is { } two ? 2000 + two : null);

    private DayMention? Relative(int at)
    {
        var token = Get(at)!.Value;
        if (token.Lower is "today" or "yesterday" or "tomorrow" || (token.IsCapital && Weekdays.Contains(token.Lower)))
        {
            return new(at, at) { Relative = token.Lower };
        }

        return
            token.Lower is "this" or "last" or "next" or "previous" or "prior" or "current"
            && Get(at + 1) is { Kind: TokenKind.Word } unit
            && unit.Lower is "quarter" or "month" or "week" or "year"
            ? new(at, at + 1) { Relative = Canonical(token.Lower) + " " + unit.Lower }
            : null;
    }

    private static string Canonical(string word) =>
        word switch
        {
            "current" => "this",
            "previous" or "prior" => "last",
            _ => word,
        };
}

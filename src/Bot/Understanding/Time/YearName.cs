using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>A year named: FY27, 2026, CY2026, last year.</summary>
/// <param name="Next">The word after it.</param>
/// <param name="Number">The fiscal year, or the calendar's where that was said.</param>
/// <param name="IsCalendar">Whether the calendar's was said.</param>
/// <param name="MonthYear">The calendar year that a month of it lies in; null where the fiscal year decides.</param>
internal readonly record struct YearName(int Next, int Number, bool IsCalendar, int? MonthYear)
{
    private const int Earliest = 1980;
    private const int Latest = 2100;
    private const int Century = 2000;

    /// <summary>The year that begins at a word, with "of" or "in" before it; null for none.</summary>
    /// <param name="scan">The words.</param>
    /// <param name="at">Where to look; a comma, slash or bracket may stand before.</param>
    /// <param name="isShortAllowed">Whether two digits alone are one, as in "Q3 27".</param>
    public static YearName? At(TimeScan scan, int at, bool isShortAllowed = false)
    {
        if (
            at >= scan.Count
            || (at != scan.Start && scan[at].Mark is TimeMark.Break or TimeMark.Dots or TimeMark.Ampersand)
        )
        {
            return null;
        }

        var start = scan[at].Role is Of or In ? at + 1 : at;
        var named = scan[start].Role is The ? start + 1 : start;
        return named > at && !scan.Is(named, scan[named].Role)
            ? null
            : scan[named].Role switch
            {
                TimeRole.Number => Digits(scan, named, isShortAllowed),
                This or Last or TimeRole.Next => Relative(scan, named),
                Unit when named > start && scan.Is(named, TimeUnit.Year) => scan.Is(named + 1, TimeRole.Number)
                && Digits(scan, named + 1, false) is { } numbered
                    ? numbered
                    : Current(scan, named + 1),
                _ => Said(scan, named) ?? (named > start ? Alone(scan, named) : null),
            };
    }

    /// <summary>A year with what says that it is one: FY27, fiscal year 2027, FY26/27, CY2026; null for none.</summary>
    public static YearName? Said(TimeScan scan, int at)
    {
        if (scan[at].Role is not (FiscalYear or Fiscal or CalendarYear or CalendarWord))
        {
            return null;
        }

        var isCalendar = scan[at].Role is CalendarYear or CalendarWord;
        var number = scan.Is(at + 1, TimeUnit.Year) && scan[at].Role is Fiscal or CalendarWord ? at + 2 : at + 1;
        if (!scan.Is(number, TimeRole.Number) || Full(scan[number]) is not { } year)
        {
            return null;
        }

        var isPair = !isCalendar && IsNextYear(scan, number + 1, year);
        return isCalendar
            ? new(number + 1, year, true, year)
            : new(isPair ? number + 2 : number + 1, isPair ? year + 1 : year, false, null);
    }

    /// <summary>A relative year: last year, this FY, next calendar year; null for none.</summary>
    public static YearName? Relative(TimeScan scan, int at)
    {
        if (UnitName.At(scan, at + 1) is not { Unit: TimeUnit.Year } unit)
        {
            return null;
        }

        var (steps, day) = (scan[at].Value, scan.Today.Day);
        return unit.IsCalendar
            ? new(unit.Next, day.Year + steps, true, day.Year + steps)
            : new(unit.Next, scan.Today.FiscalYear + steps, false, unit.IsFiscal ? null : day.Year + steps);
    }

    private static YearName Current(TimeScan scan, int next) =>
        new(next, scan.Today.FiscalYear, false, scan.Today.Day.Year);

    private static YearName? Alone(TimeScan scan, int at) =>
        UnitName.At(scan, at) is { Unit: TimeUnit.Year } unit
            ? unit.IsCalendar
                ? new(unit.Next, scan.Today.Day.Year, true, scan.Today.Day.Year)
                : new(unit.Next, scan.Today.FiscalYear, false, null)
            : null;

    private static YearName? Digits(TimeScan scan, int at, bool isShortAllowed)
    {
        var word = scan[at];
        var isShort = word.Digits == 2 && (isShortAllowed || word.Mark is TimeMark.Apostrophe);
        return (word.Digits != 4 && !isShort) || Full(word) is not { } year ? null
            : word.Digits == 4 && scan[at + 1].Mark == TimeMark.Slash && IsNextYear(scan, at + 1, year)
                ? new(at + 2, year + 1, false, null)
            : new(at + 1, year, false, year);
    }

    private static int? Full(TimeWord word) =>
        word.Digits switch
        {
            2 => Century + word.Value,
            4 when word.Value is >= Earliest and <= Latest => word.Value,
            _ => null,
        };

    // FY26/27 and FY2026-27 are named after the year in which they end.
    private static bool IsNextYear(TimeScan scan, int at, int year)
    {
        var word = scan[at];
        return at < scan.Count
            && word.Role == TimeRole.Number
            && (!word.Opens || (word.IsTight && word.Mark is TimeMark.Slash or TimeMark.Dash))
            && ((word.Digits == 2 && word.Value == (year + 1) % 100) || (word.Digits == 4 && word.Value == year + 1));
    }
}

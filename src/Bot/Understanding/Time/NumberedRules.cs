using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Quarters, halves and weeks by number, and years: Q3 FY27, 3Q27, second half of last year, W47, FY27.</summary>
internal static class NumberedRules
{
    /// <summary>A quarter, half or week by number, without its year.</summary>
    private readonly record struct Numbered(int Next, TimeUnit Unit, int Number, bool IsCalendar);

    /// <summary>Reads what begins at a word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        ReadYear(scan, at);
        if (Find(scan, at) is not { } found)
        {
            return;
        }

        scan.Add(at, found.Next, Value(scan, at, found, null));
        if (YearName.At(scan, found.Next, found.Unit != TimeUnit.Week && IsShortYear(scan, found.Next)) is { } year)
        {
            scan.Add(at, year.Next, Value(scan, at, found, year));
        }
    }

    /// <summary>Reads what stands after a year: "FY27 Q3", "last year's second half".</summary>
    public static void ReadAfterYear(TimeScan scan, int at, YearName year)
    {
        var start = scan.Skip(year.Next, Possessive);
        if (scan.Is(start, scan[start].Role) && Find(scan, start) is { } found)
        {
            scan.Add(at, found.Next, Value(scan, at, found, year));
        }
    }

    /// <summary>A quarter, half or week by its number after "last" or "next": the nearest one before or after the current.</summary>
    public static void ReadNear(TimeScan scan, int at, int start, int steps)
    {
        if (!scan.Is(start, scan[start].Role) || scan[start].Role == Number || Find(scan, start) is not { } found)
        {
            return;
        }

        var number = scan.Today.FiscalYear;
        foreach (var year in (int[])[number, number + steps, number + (2 * steps)])
        {
            if (
                Value(scan, at, found, new(found.Next, year, found.IsCalendar, year))
                    is TimeValue.Range { Period: var period }
                && (steps == 0 || (steps < 0 ? period.End < scan.Today.Day : period.Start > scan.Today.Day))
            )
            {
                scan.Add(at, found.Next, period);
                return;
            }
        }
    }

    private static void ReadYear(TimeScan scan, int at)
    {
        var word = scan[at];
        var year =
            word is { Role: Unit, Value: (int)TimeUnit.Year } && scan.Is(at + 1, Number) ? YearName.At(scan, at + 1)
            : word is { Role: Number, Digits: 2, Mark: TimeMark.Apostrophe } && IsInside(scan, at)
                ? YearName.At(scan, at)
            : word.Role is Number
                ? word is { Digits: 4, Value: > 2000 and < 2050 } && !IsAmount(scan, at) ? YearName.At(scan, at)
                    : null
            : YearName.Said(scan, at);
        if (year is not { } found)
        {
            return;
        }

        var period = found.IsCalendar
            ? TimeMath.Calendar(scan.Today, found.Number)
            : scan.Today.Calendar.Year(found.Number);
        scan.Add(at, found.Next, new TimeValue.Range(period) { IsCalendar = found.IsCalendar });
        ReadAfterYear(scan, at, found);
    }

    // "in '25"; after other words the apostrophe may close a quotation.
    private static bool IsInside(TimeScan scan, int at) =>
        at > 0
        && scan[at - 1].Role is In or Of or Lead or By or Before or After or From or Early or Late or Middle or End;

    // "top 2026", "2030 USD" are no years.
    private static bool IsAmount(TimeScan scan, int at) =>
        scan.IsAfter(at, Quantity)
        || scan.Norm(at + 1) is "usd" or "eur" or "gbp" or "dollars" or "euros" or "deals" or "k";

    // "Q3 27" is of 2027; "Q3 5 deals" is not.
    private static bool IsShortYear(TimeScan scan, int at)
    {
        var word = scan[at];
        return word is { Digits: 2, Value: >= 15 and < 50 }
            && (word.IsTight || word.Value >= 20)
            && !IsAmount(scan, at);
    }

    private static Numbered? Find(TimeScan scan, int at)
    {
        var start = scan[at].Role is Fiscal or CalendarWord or CalendarYear ? at + 1 : at;
        var isCalendar = scan[at].Role is CalendarWord or CalendarYear;
        return start > at && !scan.Is(start, scan[start].Role)
            ? null
            : scan[start].Role switch
            {
                Unit or Letter or CalendarQuarter or CalendarWeek => Lettered(scan, start, isCalendar),
                Number => NumberFirst(scan, start, isCalendar),
                Ordinal => OrdinalFirst(scan, start, isCalendar),
                _ => null,
            };
    }

    // Q3, quarter 3, H1, W47, week 47, CW47, CQ4.
    private static Numbered? Lettered(TimeScan scan, int at, bool isCalendar)
    {
        var unit = scan[at].Role switch
        {
            CalendarQuarter => TimeUnit.Quarter,
            CalendarWeek => TimeUnit.Week,
            Letter => scan[at].Value switch
            {
                'h' => TimeUnit.Half,
                'w' => TimeUnit.Week,
                _ => TimeUnit.Hour,
            },
            _ => (TimeUnit)scan[at].Value,
        };
        var number = scan.Norm(at + 1) is "no" or "number" ? at + 2 : at + 1;
        var isTogether = number < scan.Count && !scan[number].Opens;
        return
            unit is TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Week
            && scan.Is(number, Number)
            && (
                scan[number].Digits is 1 or 2
                || (unit == TimeUnit.Quarter && scan[number] is { Digits: 0, Value: <= 4 })
            )
            && (isTogether || (scan[at].Role != Letter && unit != TimeUnit.Half && !IsLed(scan, at)))
            ? new(number + 1, unit, scan[number].Value, isCalendar || scan[at].Role == CalendarQuarter)
            : null;
    }

    // In "last quarter 3 deals" the number belongs to the deals.
    private static bool IsLed(TimeScan scan, int at) =>
        at > 0 && scan[at - 1].Role is This or Last or Next or A or Number or Ordinal or The or Every;

    // 3Q27, 1H27: the letter stands without a blank.
    private static Numbered? NumberFirst(TimeScan scan, int at, bool isCalendar)
    {
        var letter = scan[at + 1];
        return scan[at].Digits is 1 or 2 && at + 1 < scan.Count && letter is { IsTight: true, Mark: TimeMark.None }
            ? letter switch
            {
                { Role: Letter, Value: 'h' } when scan[at].Value is 1 or 2 => new(
                    at + 2,
                    TimeUnit.Half,
                    scan[at].Value,
                    isCalendar
                ),
                { Role: Unit, Value: (int)TimeUnit.Quarter } when scan[at].Value is >= 1 and <= 4 => new(
                    at + 2,
                    TimeUnit.Quarter,
                    scan[at].Value,
                    isCalendar
                ),
                _ => null,
            }
            : null;
    }

    private static Numbered? OrdinalFirst(TimeScan scan, int at, bool isCalendar)
    {
        var most =
            UnitName.At(scan, at + 1) is not { } unit ? 0
            : unit.Unit == TimeUnit.Quarter ? 4
            : unit.Unit == TimeUnit.Half ? 2
            : 0;
        return scan[at].Value >= 1 && scan[at].Value <= most && UnitName.At(scan, at + 1) is { } found
            ? new(found.Next, found.Unit, scan[at].Value, isCalendar || found.IsCalendar)
            : null;
    }

    private static TimeValue Value(TimeScan scan, int at, Numbered found, YearName? year)
    {
        var next = year is { } said && said.Next > found.Next ? said.Next : found.Next;
        if (found.Unit == TimeUnit.Week)
        {
            return Week(scan, at, next, found.Number, year);
        }

        var isQuarter = found.Unit == TimeUnit.Quarter;
        if (found.Number < 1 || found.Number > (isQuarter ? 4 : 2))
        {
            return scan.Impossible(
                at,
                next,
                isQuarter ? "A year has four quarters, Q1 to Q4." : "A year has two halves, H1 and H2."
            );
        }

        var isCalendar = found.IsCalendar || year is { IsCalendar: true };
        var number =
            year is not { } named ? (isCalendar ? scan.Today.Day.Year : scan.Today.FiscalYear)
            : isCalendar ? named.MonthYear ?? named.Number
            : named.Number;
        return new TimeValue.Range(Period(scan.Today, isQuarter, found.Number, number, isCalendar))
        {
            IsBareMonth = year is null,
            IsCalendar = isCalendar,
        };
    }

    private static Data.Calendar.Period Period(Today today, bool isQuarter, int number, int year, bool isCalendar) =>
        isCalendar
            ? isQuarter
                ? TimeMath.Calendar(today, year, number)
                : FiscalCalendar.CalendarMonths(year, (6 * number) - 5, 6)
            : isQuarter
                ? today.Calendar.Quarter(year, number)
                : TimeMath.Half(today.Calendar, year, number);

    private static TimeValue Week(TimeScan scan, int at, int next, int week, YearName? year)
    {
        var number = year?.MonthYear ?? year?.Number ?? WeekYearRules.Iso.GetWeekYear(scan.Today.Day);
        var weeks = WeekYearRules.Iso.GetWeeksInWeekYear(number, CalendarSystem.Iso);
        return week < 1 || week > weeks
            ? scan.Impossible(
                at,
                next,
                string.Create(CultureInfo.InvariantCulture, $"{number} has weeks 1 to {weeks}.")
            )
            : new TimeValue.Range(FiscalCalendar.Week(number, week)) { IsBareMonth = year is null };
    }
}

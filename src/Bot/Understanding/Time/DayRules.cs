using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Days and months: "3 Nov", "Nov 3-9, 2026", 2026-11-01, "November of last year", "on the 3rd".</summary>
internal static class DayRules
{
    /// <summary>Reads what begins at a word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        switch (scan[at].Role)
        {
            case Number or Ordinal:
                ReadDayFirst(scan, at);
                ReadMonthOfYear(scan, at);
                ReadAlone(scan, at, at);
                break;
            case Month:
                ReadMonth(scan, at);
                break;
            case IsoDate or IsoMonth or IsoQuarter or IsoWeek or SlashDate or DotDate:
                scan.Add(at, at + 1, DayText.Read(scan, at));
                break;
            default:
                break;
        }
    }

    /// <summary>Reads "the 3rd" and "the 3rd of last month".</summary>
    public static void ReadThe(TimeScan scan, int at) => ReadAlone(scan, at, at + 1);

    /// <summary>Reads a month after a year: "last year's November".</summary>
    public static void ReadAfterYear(TimeScan scan, int at, YearName year)
    {
        var start = scan.Skip(year.Next, Possessive);
        if (scan.Is(start, Month) && start > year.Next)
        {
            scan.Add(at, start + 1, MonthName.Of(scan.Today, scan[start].Value, year));
        }
    }

    // "Nov 3rd, 2026", "Nov 3-9", "Nov 2026", "November of last year", "November".
    private static void ReadMonth(TimeScan scan, int at)
    {
        var month = scan[at].Value;
        // Nov-26 and NOV26 are months of years; a day stands apart.
        var isShort = scan[at + 1] is { IsTight: true, Digits: 2, Value: >= 20 and < 50 };
        var year = YearName.At(scan, at + 1, isShort);
        if (year is { } named)
        {
            scan.Add(at, named.Next, MonthName.Of(scan.Today, month, named));
        }

        var day = scan.Skip(at + 1, The);
        if (IsDay(scan, day) && (MonthName.IsMonth(scan, at) || scan[day].Role == Ordinal))
        {
            ReadDays(scan, at, day, month, day + 1, isMonthFirst: true);
        }

        if (MonthName.IsMonth(scan, at))
        {
            scan.Add(at, at + 1, MonthName.Bare(scan.Today, month));
        }
    }

    // "3 Nov", "3rd of November", "3-9 Nov", "9 and 13 November".
    private static void ReadDayFirst(TimeScan scan, int at)
    {
        // "First of November", but not "first November".
        var isWord = scan[at] is { Role: Ordinal, Digits: 0, Value: > 0 } && scan.Is(at + 1, Of);
        if (scan[at].Digits is not (1 or 2) && !isWord)
        {
            return;
        }

        var month = scan.Skip(at + 1, Of);
        if (scan.Is(month, Month) && IsMonthAfterDay(scan, at, month))
        {
            AddDay(scan, at, month + 1, scan[at].Value, scan[month].Value);
            return;
        }

        var second = SecondDay(scan, at + 1);
        var after = second is { } place ? scan.Skip(place + 1, Of) : 0;
        if (second is { } last && scan.Is(after, Month) && scan[last].Value > scan[at].Value)
        {
            AddDays(scan, at, after + 1, scan[at].Value, scan[last].Value, scan[after].Value);
        }
    }

    private static void ReadDays(TimeScan scan, int at, int day, int month, int next, bool isMonthFirst)
    {
        AddDay(scan, at, next, scan[day].Value, month);
        if (
            isMonthFirst
            && SecondDay(scan, next) is { } last
            && scan[last].Value > scan[day].Value
            && !scan.Is(last + 1, Month)
        )
        {
            AddDays(scan, at, last + 1, scan[day].Value, scan[last].Value, month);
        }
    }

    // The second of two days of a month: "-9", "to the 9th", "and 13".
    private static int? SecondDay(TimeScan scan, int at)
    {
        var isDash = scan.Is(at, Number) && scan[at].Mark == TimeMark.Dash;
        var word =
            isDash ? at
            : scan.Is(at, To) || scan.Is(at, And) ? scan.Skip(at + 1, The)
            : -1;
        return word > 0 && IsDay(scan, word) ? word : null;
    }

    private static bool IsDay(TimeScan scan, int at) =>
        at < scan.Count
        && (scan.Is(at, Number) || scan.Is(at, Ordinal))
        && scan[at] is { Digits: 1 or 2, Value: >= 1, Mark: not TimeMark.Apostrophe } or { Role: Ordinal, Value: >= 1 }
        && !(scan[at].Role == Ordinal && scan.Is(at + 1, Unit));

    // "Which 3 may slip" is no third of May.
    private static bool IsMonthAfterDay(TimeScan scan, int at, int month) =>
        scan[at].Role == Ordinal
        || month > at + 1
        || scan.Norm(month) != "may"
        || MonthName.IsMonth(scan, month)
        || scan.IsAfter(at, Lead)
        || scan.IsAfter(at, On)
        || scan.IsAfter(at, By)
        || scan.IsAfter(at, From);

    private static void AddDay(TimeScan scan, int at, int next, int day, int month)
    {
        if (day > 31)
        {
            return;
        }

        scan.Add(at, next, DayText.Day(scan, at, next, day, month, null));
        if (YearName.At(scan, next, IsShortYear(scan, next)) is { MonthYear: { } year } named)
        {
            scan.Add(at, named.Next, DayText.Day(scan, at, named.Next, day, month, year));
        }
    }

    // "1 Nov 26", but not "1 Nov 26 deals".
    private static bool IsShortYear(TimeScan scan, int at) =>
        scan[at] is { Role: Number, Digits: 2, Mark: TimeMark.None, Value: >= 20 and < 50 }
        && (at + 1 >= scan.Count || scan[at + 1].Role != None || scan[at + 1].Mark is TimeMark.Break or TimeMark.Comma);

    private static void AddDays(TimeScan scan, int at, int next, int first, int last, int month)
    {
        scan.Add(at, next, Days(DayText.Day(scan, at, next, last, month, null), first), isJoin: true);
        if (YearName.At(scan, next) is { MonthYear: { } year } named)
        {
            scan.Add(at, named.Next, Days(DayText.Day(scan, at, named.Next, last, month, year), first), isJoin: true);
        }
    }

    private static TimeValue Days(TimeValue last, int first) =>
        last is Range { Period: var end } range
            ? range with
            {
                Period = Period.Between(end.Start.PlusDays(first - end.Start.Day), end.Start),
            }
            : last;

    // "11/2026", "2026/11/30".
    private static void ReadMonthOfYear(TimeScan scan, int at)
    {
        var (word, after) = (scan[at], scan[at + 1]);
        if (
            word.Role != Number
            || at + 1 >= scan.Count
            || after.Mark is not (TimeMark.Slash or TimeMark.Dash)
            || !after.IsTight
        )
        {
            return;
        }

        if (word.Digits is 1 or 2 && after is { Role: Number, Digits: 4, Value: >= 1980 and <= 2100 })
        {
            scan.Add(at, at + 2, DayText.Month(scan, at, at + 2, after.Value, word.Value));
        }
        else if (word.Digits == 4 && after is { Role: Number, Digits: 2, Mark: TimeMark.Slash, Value: <= 12 })
        {
            scan.Add(at, at + 2, DayText.Month(scan, at, at + 2, word.Value, after.Value));
        }
        else if (word.Digits == 4 && after.Role == SlashDate && after.Value < 10000)
        {
            scan.Add(at, at + 2, DayText.Day(scan, at, at + 2, after.Value % 100, after.Value / 100, word.Value));
        }
    }

    // "on the 3rd", "since the 3rd of last month". Without a word before it, "the 3rd" may be the third of anything.
    private static void ReadAlone(TimeScan scan, int at, int day)
    {
        if (!scan.Is(day, Ordinal) && day > at || scan[day] is not { Role: Ordinal, Value: >= 1 and <= 31 })
        {
            return;
        }

        var of = scan.Is(day + 1, Of) ? scan.RangeAt(day + 2) : null;
        var isUnitMonth = scan.Is(day + 1, Of) && scan.Is(day + 2, TimeUnit.Month);
        var month =
            of is { Range.Period.Kind: PeriodKind.Month } found ? found.Range.Period
            : of is null || isUnitMonth ? scan.Today.Calendar.MonthOf(scan.Today.Day)
            : null;
        var next =
            of is { } inner ? inner.Next
            : isUnitMonth ? day + 3
            : day + 1;
        if (of is { Range.IsBareMonth: true })
        {
            return;
        }

        var isDated =
            of is not null || isUnitMonth || (scan[day].Digits > 0 && IsLed(scan, at) && !IsThing(scan, day + 1));
        if (isDated && month is not null && scan[day].Value <= month.Days)
        {
            scan.Add(
                at,
                next,
                new Range(FiscalCalendar.DayOf(month.Start.PlusDays(scan[day].Value - 1))) { IsBareMonth = of is null }
            );
        }
    }

    private static bool IsLed(TimeScan scan, int at) =>
        at > 0 && scan[at - 1].Role is On or By or From or To or Before or After or Lead or And or Between or Weekday;

    private static bool IsThing(TimeScan scan, int at) =>
        scan.Is(at, Unit)
        || scan.Norm(at)
            is "deal"
                or "one"
                or "deals"
                or "largest"
                or "biggest"
                or "best"
                or "of"
                or "meeting"
                or "call";
}

using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using static RevBot.Bot.Understanding.Time.TimeValue;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Comparisons with an earlier period: "same time last year", "quarter over quarter", "at this point last quarter".</summary>
internal static class ComparisonRules
{
    /// <summary>An earlier period that a comparison is with.</summary>
    private readonly record struct Earlier(int Next, TimeUnit Unit, Period Near);

    /// <summary>The comparison with last year, or with the unit's last period.</summary>
    public static Comparison YearEarlier(Today today, TimeUnit unit) =>
        new(PeriodShift.YearEarlier, false)
        {
            Unit = unit.InKind().Kind,
            Near = today.Calendar.YearEarlier(today.Near(unit.InKind().Kind, 0)),
        };

    /// <summary>Reads what begins at "same", "this", "at", "by", "as of" or "last period".</summary>
    public static void Read(TimeScan scan, int at)
    {
        switch (scan[at].Role)
        {
            case Same or This when !scan.Is(at + 1, Last):
                ReadSame(scan, at, at + 1);
                break;
            case Last when scan.Is(at + 1, PeriodWord):
                scan.Add(at, at + 2, new Comparison(PeriodShift.Previous, false));
                break;
            case Last
                when scan.Is(at + 1, Number, 1)
                    && scan[at + 1].Digits == 0
                    && scan.Norm(at) is "previous" or "prior" or "preceding":
                scan.Add(at, at + 2, new Step(-1, null));
                break;
            case At or By:
                ReadPoint(scan, at, at + 1);
                break;
            case As when scan.Is(at + 1, Of) || scan.Is(at + 1, At):
                ReadPoint(scan, at, at + 2);
                break;
            default:
                break;
        }
    }

    /// <summary>Reads "year over year", "y/y".</summary>
    public static void ReadOver(TimeScan scan, int at)
    {
        var unit = UnitOf(scan[at]);
        if (unit is null || at + 1 >= scan.Count)
        {
            return;
        }

        if (scan[at + 1].Mark is TimeMark.Slash && UnitOf(scan[at + 1]) == unit)
        {
            scan.Add(at, at + 2, OverPrevious(unit.Value));
        }
        else if (
            (scan.Is(at + 1, Over) || scan.Is(at + 1, On) || scan.Norm(at + 1) == "o")
            && scan.Is(at + 2, scan[at + 2].Role)
            && UnitOf(scan[at + 2]) == unit
        )
        {
            scan.Add(at, at + 3, OverPrevious(unit.Value));
        }
    }

    /// <summary>The comparison of a unit's period with the one before; of a year, with the year before.</summary>
    public static Comparison OverPrevious(TimeUnit unit) =>
        new(unit == TimeUnit.Year ? PeriodShift.YearEarlier : PeriodShift.Previous, false)
        {
            Unit = unit.InKind().Kind,
        };

    /// <summary>Reads "at this point" after a period: "last quarter at this point".</summary>
    public static void ReadPointAfter(TimeScan scan, int at, int next, Period period)
    {
        if (!scan.Is(next, At) && !scan.Is(next, By))
        {
            return;
        }

        if (PointAt(scan, next + 1) is { } end)
        {
            scan.Add(at, end, Named(period));
        }
    }

    /// <summary>Reads "'s same period" after a relative period: "last year's same quarter".</summary>
    public static void ReadSameAfter(TimeScan scan, int at, int next, Period period)
    {
        var same = scan.Skip(next, Possessive);
        var place = scan.Skip(same, Same);
        if (NounAt(scan, place) is not { } noun || UnitAfter(period) is not { } unit)
        {
            return;
        }

        // "Prior-year quarter" needs no "same"; "last year month over month" is none.
        var isPlain =
            unit == TimeUnit.Year
            && noun is { Role: PeriodWord } or { Role: Unit, Value: (int)TimeUnit.Quarter or (int)TimeUnit.Month };
        if (place > same || (isPlain && !scan.Is(place + 1, Over) && !scan.Is(place + 1, On)))
        {
            scan.Add(at, place + 1, With(scan, noun, new(place + 1, unit, period), isPoint: false));
        }
    }

    /// <summary>Reads "year-ago quarter".</summary>
    public static void ReadYearAgo(TimeScan scan, int at, UnitName unit)
    {
        if (unit.Unit == TimeUnit.Year && scan.Is(unit.Next, Ago))
        {
            scan.Add(at, unit.Next + 1, YearEarlier(scan.Today, TimeUnit.Year));
        }

        if (unit.Unit == TimeUnit.Year && scan.Is(unit.Next, Ago) && NounAt(scan, unit.Next + 1) is { } noun)
        {
            var next = unit.Next + 2;
            scan.Add(
                at,
                next,
                With(scan, noun, new(next, TimeUnit.Year, scan.Today.Near(PeriodKind.Year, -1)), isPoint: false)
            );
        }
    }

    private static TimeUnit? UnitAfter(Period period) =>
        period.Kind switch
        {
            PeriodKind.Year => TimeUnit.Year,
            PeriodKind.Quarter => TimeUnit.Quarter,
            PeriodKind.Month => TimeUnit.Month,
            PeriodKind.Week => TimeUnit.Week,
            _ => null,
        };

    // "same time last year", "this quarter last year", "this point last quarter".
    private static void ReadSame(TimeScan scan, int at, int noun)
    {
        if (NounAt(scan, noun) is { } found && EarlierAt(scan, noun + 1) is { } earlier)
        {
            scan.Add(at, earlier.Next, With(scan, found, earlier, isPoint: false));
        }
        else if (NounAt(scan, noun) is { Role: Point or Date } && scan[at].Role == Same)
        {
            ReadNamed(scan, at, noun + 1);
        }
    }

    // "the same point in Q3".
    private static void ReadNamed(TimeScan scan, int at, int next)
    {
        var start = scan.Is(next, In) || scan.Is(next, Of) ? next + 1 : next;
        if (start > next && scan.RangeAt(start) is { } named)
        {
            scan.Add(at, named.Next, Named(named.Range.Period));
        }
    }

    private static Comparison Named(Period period) =>
        new(period.Kind == PeriodKind.Year ? PeriodShift.YearEarlier : PeriodShift.Previous, true)
        {
            Unit = period.Kind,
            Near = period,
            IsNamed = true,
        };

    // "at this point", "at the same point last quarter", "as of the same day", "by now last year".
    private static void ReadPoint(TimeScan scan, int at, int start)
    {
        var isNow = scan.Is(start, Now);
        if ((isNow ? start + 1 : PointAt(scan, start)) is not { } next)
        {
            return;
        }

        if (EarlierAt(scan, next) is { } earlier)
        {
            scan.Add(at, earlier.Next, With(scan, scan[next - 1], earlier, isPoint: true));
        }
        else if (!isNow && scan.RangeAt(next + 1) is not null && (scan.Is(next, In) || scan.Is(next, Of)))
        {
            ReadNamed(scan, at, next);
        }
        else if (scan.Is(next, In) && scan.Is(next + 1, Occasion))
        {
            scan.Add(at, next + 2, new Range(FiscalCalendar.DayOf(scan.Today.Day)) { IsNow = true });
        }
        else if (!isNow && scan[next - 1].Role != Occasion)
        {
            scan.Add(at, next, new Comparison(PeriodShift.Previous, true));
        }
    }

    // "this point", "the same day", "the same time".
    private static int? PointAt(TimeScan scan, int at)
    {
        var start = scan.Skip(at, The);
        var isLed = scan.Is(start, This) || scan.Is(start, Same) || scan.Is(start, That);
        return isLed && NounAt(scan, start + 1) is { } noun && (IsPoint(noun) || noun.Role == Occasion)
            ? start + 2
            : null;
    }

    private static TimeWord? NounAt(TimeScan scan, int at) =>
        scan.Is(at, Occasion) || scan.Is(at, Point) || scan.Is(at, PeriodWord) || scan.Is(at, Date) || scan.Is(at, Unit)
            ? scan[at]
            : null;

    private static bool IsPoint(TimeWord noun) =>
        noun.Role is Point or Date || noun is { Role: Unit, Value: (int)TimeUnit.Day };

    // "(of) last year('s)", "a year ago", "the year before".
    private static Earlier? EarlierAt(TimeScan scan, int at)
    {
        var start = scan.Is(at, Of) || scan.Is(at, In) || scan.Is(at, As) || scan.Is(at, On) ? at + 1 : at;
        var led = scan.Skip(start, The);
        if (scan.Is(led, ShortLast))
        {
            return Found(scan, led + 1, (TimeUnit)scan[led].Value);
        }

        if (scan.Is(led, Last) && UnitName.At(scan, led + 1) is { } unit)
        {
            return Found(scan, scan.Skip(unit.Next, Possessive), unit.Unit);
        }

        var counted = scan.Is(start, A) || scan.Is(start, Number, 1) ? start + 1 : led;
        return counted > start && UnitName.At(scan, counted) is { } ago && IsBack(scan, ago.Next)
            ? Found(scan, ago.Next + 1, ago.Unit)
            : null;
    }

    private static bool IsBack(TimeScan scan, int at) =>
        scan.Is(at, Ago) || scan.Is(at, Before) || scan.Is(at, TimeRole.Earlier);

    private static Earlier? Found(TimeScan scan, int next, TimeUnit unit) =>
        TimeMath.Near(scan.Today, unit, -1) is { } near ? new(next, unit, near) : null;

    private static Comparison With(TimeScan scan, TimeWord noun, Earlier earlier, bool isPoint)
    {
        var isYear = earlier.Unit == TimeUnit.Year;
        var isUnit = noun.Role == Unit && noun.Value > (int)TimeUnit.Day;
        var kind = isUnit ? ((TimeUnit)noun.Value).InKind().Kind : earlier.Unit.InKind().Kind;
        return new(isYear ? PeriodShift.YearEarlier : PeriodShift.Previous, isPoint || IsPoint(noun))
        {
            Unit = isUnit || !isYear ? kind : null,
            Near =
                isUnit && !isYear && kind != earlier.Unit.InKind().Kind ? null
                : isUnit && isYear ? scan.Today.Calendar.YearEarlier(scan.Today.Near(kind, 0))
                : isYear ? null
                : earlier.Near,
        };
    }

    private static TimeUnit? UnitOf(TimeWord word) =>
        word switch
        {
            { Role: Unit, Value: >= (int)TimeUnit.Day } => (TimeUnit)word.Value,
            { Role: Letter, Value: 'y' } => TimeUnit.Year,
            { Role: Letter, Value: 'm' } => TimeUnit.Month,
            { Role: Letter, Value: 'w' } => TimeUnit.Week,
            _ => null,
        };
}

using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What begins with a unit: "quarter to date", "month end", "week of 3 Nov", "quarter before last".</summary>
internal static class UnitRules
{
    /// <summary>Reads what begins at a unit.</summary>
    public static void Read(TimeScan scan, int at)
    {
        ComparisonRules.ReadOver(scan, at);
        ReadTogether(scan, at);
        if (UnitName.At(scan, at) is not { } unit)
        {
            return;
        }

        PartRules.ReadNumbered(scan, at, unit);
        ComparisonRules.ReadYearAgo(scan, at, unit);
        ReadToDate(scan, at, unit);
        ReadEnds(scan, at, unit);
        ReadOf(scan, at, unit);
        ReadBeside(scan, at, unit);
        ReadAlone(scan, at, unit);
    }

    /// <summary>Reads "the quarter", "our fiscal year", and "the one before".</summary>
    public static void ReadThe(TimeScan scan, int at)
    {
        if (scan.Is(at + 1, Number, 1) && scan[at + 1].Digits == 0 && Side(scan, at + 2) is { } steps)
        {
            scan.Add(at, scan.Skip(at + 3, That), new TimeValue.Step(steps, null));
        }

        var start = scan.Is(at + 1, Adjective) ? at + 2 : at + 1;
        if (
            UnitName.At(scan, start) is not { Unit: >= TimeUnit.Day and not (TimeUnit.Fortnight or TimeUnit.Half) } unit
        )
        {
            return;
        }

        if (unit.Unit != TimeUnit.Day)
        {
            RelativeRules.AddNear(scan, at, unit, 0);
        }

        if (Side(scan, unit.Next) is { } side && scan.RangeAt(unit.Next + 1) is null && !scan.Is(unit.Next + 1, Last))
        {
            scan.Add(at, scan.Skip(unit.Next + 1, That), new TimeValue.Step(side, unit.Unit.InKind().Kind));
        }
    }

    /// <summary>The steps of "before", "earlier", "after", "later"; null for another word.</summary>
    private static int? Side(TimeScan scan, int at) =>
        scan.Is(at, Before) || scan.Is(at, After) || scan.Is(at, Earlier) || scan.Is(at, Later)
            ? scan[at].Value | 1
            : null;

    // L30D, L4Q; "month 13".
    private static void ReadTogether(TimeScan scan, int at)
    {
        if (scan[at] is { Role: Letter, Value: 'l' } && CountedUnit.Together(scan, at + 1) is { } count)
        {
            RelativeRules.AddCount(scan, at, count, isPast: true);
        }

        var isMonth = scan.Is(at, TimeUnit.Month) && scan[at + 1] is { Digits: 2, Value: > 12 };
        if (isMonth && scan.Is(at + 1, Number) && !scan.IsAfter(at, Number) && !scan.IsAfter(at, Last))
        {
            scan.Add(at, at + 2, scan.Impossible(at, at + 2, "A year has months 1 to 12."));
        }
    }

    // "quarter to date", "year-to-date".
    private static void ReadToDate(TimeScan scan, int at, UnitName unit)
    {
        if (scan.Is(unit.Next, To) && scan.Is(unit.Next + 1, Date))
        {
            scan.Add(at, unit.Next + 2, TimeMath.ToDate(scan.Today, unit.Unit));
        }
    }

    // "month end"; "(since the) quarter started".
    private static void ReadEnds(TimeScan scan, int at, UnitName unit)
    {
        var end = scan.Skip(unit.Next, Possessive);
        if (scan.Is(end, End) && TimeMath.Near(scan.Today, unit.Unit, 0) is { } period)
        {
            scan.Add(at, end + 1, new TimeValue.Range(period) { IsEnd = true });
        }

        var isLed = scan.IsAfter(at, The) || scan.IsAfter(at, Lead) || scan.IsAfter(at, From) || scan.IsAfter(at, At);
        if (
            (scan.Is(unit.Next, Start) || scan.Is(unit.Next, Began))
            && isLed
            && TimeMath.Near(scan.Today, unit.Unit, 0) is { } begun
        )
        {
            scan.Add(at, unit.Next + 1, new TimeValue.Range(FiscalCalendar.DayOf(begun.Start)) { IsStart = true });
        }
    }

    // "week of 3 Nov", "week ending Friday", "month of November".
    private static void ReadOf(TimeScan scan, int at, UnitName unit)
    {
        var word = scan[unit.Next].Role;
        if (word is not (Of or From or Ending or Start) || scan.RangeAt(scan.Skip(unit.Next + 1, In)) is not { } inner)
        {
            return;
        }

        var period = inner.Range.Period;
        var isSame = period.Kind == unit.Unit.InKind().Kind && unit.Unit >= TimeUnit.Month;
        if (isSame && word == Of)
        {
            scan.Add(at, inner.Next, inner.Range);
        }
        else if (word == Ending && unit.Unit is TimeUnit.Quarter or TimeUnit.Year && period.Kind <= PeriodKind.Month)
        {
            scan.Add(
                at,
                inner.Next,
                inner.Range with
                {
                    Period = scan.Today.Calendar.PeriodOf(unit.Unit.InKind().Kind, period.End),
                }
            );
        }
        // "A week from Friday" counts on from it.
        else if (
            unit.Unit == TimeUnit.Week
            && !(word == From && inner.Range.IsBareWeekday)
            && period.Days == 1
            && scan.Is(unit.Next, word)
        )
        {
            scan.Add(at, inner.Next, inner.Range with { Period = FiscalCalendar.WeekOf(period.Start), Weekday = null });
        }
    }

    // "quarter before last", "month after next", "week before Christmas", "day before yesterday".
    private static void ReadBeside(TimeScan scan, int at, UnitName unit)
    {
        var isBefore = scan.Is(unit.Next, Before);
        if (!isBefore && !scan.Is(unit.Next, After))
        {
            return;
        }

        if (scan.RangeAt(unit.Next + 1) is { } other)
        {
            scan.Add(at, other.Next, Beside(scan.Today, unit.Unit, other.Range.Period, isBefore));
        }

        if (scan.Is(unit.Next + 1, isBefore ? Last : Next))
        {
            scan.Add(at, unit.Next + 2, TimeMath.Near(scan.Today, unit.Unit, isBefore ? -2 : 2));
        }
    }

    private static Period? Beside(Today today, TimeUnit unit, Period period, bool isBefore)
    {
        var day = isBefore ? period.Start.PlusDays(-1) : period.End.PlusDays(1);
        var (factor, kind) = unit.InKind();
        // The week before a day is the week before its week, not the seven days.
        var edge = isBefore ? period.Start : period.End;
        return factor > 1 ? null
            : kind == PeriodKind.Days ? FiscalCalendar.DayOf(day)
            : today.Calendar.Shift(today.Calendar.PeriodOf(kind, edge), isBefore ? -1 : 1);
    }

    // "Fiscal year" and "calendar year" alone are the current ones; "by fiscal year" is no time, "a fiscal year" none of them.
    private static void ReadAlone(TimeScan scan, int at, UnitName unit)
    {
        var isNamed = unit.IsFiscal || unit.IsCalendar;
        var isGroup =
            scan.IsAfter(at, By) || scan.IsAfter(at, Every) || scan.IsAfter(at, A) || scan.IsAfter(at, Number);
        if (isNamed && !isGroup && !scan.IsAfter(at, Ordinal))
        {
            RelativeRules.AddNear(scan, at, unit, 0);
        }
    }
}

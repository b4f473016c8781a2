using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Parts of periods: "end of Q3", "mid-November", "rest of the year", "first two weeks of the quarter".</summary>
internal static class PartRules
{
    private const int MiddleOfMonth = 15;
    private const int DaysInWeek = 7;

    /// <summary>Reads what begins with a word for a part.</summary>
    public static void Read(TimeScan scan, int at)
    {
        var isOf = scan.Is(at + 1, Of) || scan.Is(at + 1, In);
        var role = scan[at].Role;
        // "Close in May" is what deals do.
        isOf &= role != Close || scan.Is(at + 1, Of);
        if (role is So or Earlier or Later)
        {
            ReadSoFar(scan, at, role);
            return;
        }

        var mayStand = role is End or Middle or Early or Late || (role == Rest && scan.Norm(at) == "remaining");
        if ((!isOf && !mayStand) || Container(scan, at + 1, isOf || role is Middle or Rest) is not { } whole)
        {
            return;
        }

        if (role is Early or Late && !isOf && scan[at + 1].Role is This or The)
        {
            // "Late this quarter" says when something is late.
            return;
        }

        scan.Add(at, whole.Next, Part(role, whole.Range, scan.Today.Day));
    }

    /// <summary>Reads "first week of November", "last 10 days of the quarter", "second half of May", "first Monday of the month".</summary>
    public static void ReadPlaced(TimeScan scan, int at)
    {
        var role = scan[at].Role;
        if (role is not (Ordinal or Last) || !scan.Is(at + 1, scan[at + 1].Role))
        {
            return;
        }

        var place = role == Last ? -1 : scan[at].Value;
        if (scan.Is(at + 1, Weekday))
        {
            ReadWeekday(scan, at, place);
            return;
        }

        var count = CountedUnit.At(scan, at + 1);
        var unit = count is { } counted ? (counted.Next, counted.Unit) : Plain(scan, at + 1);
        if (
            unit is not { } found
            || !(scan.Is(found.Item1, Of) || scan.Is(found.Item1, In))
            || Container(scan, found.Item1 + 1, true) is not { } whole
        )
        {
            return;
        }

        var period = Slice(scan.Today.Calendar, whole.Range.Period, found.Item2, place, count?.Count ?? 1);
        if (period is not null)
        {
            scan.Add(
                at,
                whole.Next,
                whole.Range with
                {
                    Period = period,
                    IsEnd = false,
                    IsStart = false,
                    Counted = null,
                }
            );
        }
    }

    /// <summary>Reads "next quarter's first month", "Q3's last two weeks".</summary>
    public static void ReadPlacedAfter(TimeScan scan, int at, int next, Range whole)
    {
        var place = next + 1;
        if (!scan.Is(next, Possessive) || !(scan.Is(place, Ordinal) || scan.Is(place, Last)))
        {
            return;
        }

        var count = CountedUnit.At(scan, place + 1);
        var unit = count is { } counted ? (counted.Next, counted.Unit) : Plain(scan, place + 1);
        var number = scan[place].Role == Last ? -1 : scan[place].Value;
        if (
            unit is { } found
            && Slice(scan.Today.Calendar, whole.Period, found.Item2, number, count?.Count ?? 1) is { } period
        )
        {
            scan.Add(at, found.Item1, whole with { Period = period, IsEnd = false, IsStart = false, Counted = null });
        }
    }

    /// <summary>Reads "week 3 of the quarter", "day 10 of November".</summary>
    public static void ReadNumbered(TimeScan scan, int at, UnitName unit)
    {
        if (
            scan.Is(unit.Next, Number)
            && scan[unit.Next] is { Digits: 1 or 2, Value: >= 1 and var place }
            && (scan.Is(unit.Next + 1, Of) || scan.Is(unit.Next + 1, In))
            && Container(scan, unit.Next + 2, true) is { } whole
            && Slice(scan.Today.Calendar, whole.Range.Period, unit.Unit, place, 1) is { } period
        )
        {
            scan.Add(
                at,
                whole.Next,
                whole.Range with
                {
                    Period = period,
                    IsEnd = false,
                    IsStart = false,
                    Counted = null,
                }
            );
        }
    }

    /// <summary>The period that a part is of: one named, or the current one of a bare unit where that is allowed.</summary>
    private static (int Next, Range Range)? Container(TimeScan scan, int at, bool isUnitAllowed)
    {
        var start = scan.Is(at, Of) || scan.Is(at, In) ? at + 1 : at;
        return scan.RangeAt(start) is { } found ? found
            : isUnitAllowed
            && UnitName.At(scan, start) is { } unit
            && TimeMath.Near(scan.Today, unit.Unit, 0) is { } period
                ? (unit.Next, new Range(period))
            : null;
    }

    private static Range? Part(TimeRole role, Range whole, LocalDate today)
    {
        var period = whole.Period;
        var third = Math.Max(1, period.Days / 3);
        return role switch
        {
            End or Close => whole with { IsEnd = true },
            Start => whole with { Period = FiscalCalendar.DayOf(period.Start), IsStart = true },
            Middle => whole with { Period = FiscalCalendar.DayOf(MiddleOf(period)) },
            Early => whole with
            {
                Period = Period.Between(period.Start, period.Start.PlusDays(third - 1)),
                IsLoose = true,
            },
            Late => whole with { Period = Period.Between(period.End.PlusDays(1 - third), period.End), IsLoose = true },
            _ => period.End >= today
                ? whole with
                {
                    Period = Period.Between(LocalDate.Max(today, period.Start), period.End),
                }
                : null,
        };
    }

    private static LocalDate MiddleOf(Period period) =>
        period.Kind == PeriodKind.Month ? period.Start.PlusDays(MiddleOfMonth - 1)
        : period.Kind == PeriodKind.Week ? period.Start.PlusDays(2)
        : period.Start.PlusDays((period.Days - 1) / 2);

    // "so far this quarter", "earlier this month", "later this week".
    private static void ReadSoFar(TimeScan scan, int at, TimeRole role)
    {
        var start = role == So ? at + 2 : at + 1;
        var isSaid = role == So ? scan.Is(at + 1, Far) : scan.Is(at + 1, This);
        if (!isSaid || Container(scan, start, false) is not { } whole || whole.Range.Period.Start > scan.Today.Day)
        {
            return;
        }

        var part =
            role == Later
                ? Part(Rest, whole.Range, scan.Today.Day)
                : whole.Range with
                {
                    Period = UpTo(whole.Range.Period, scan.Today.Day),
                };
        scan.Add(at, whole.Next, part);
    }

    /// <summary>The days of a period up to a day.</summary>
    public static Period UpTo(Period period, LocalDate day) =>
        Period.Between(period.Start, LocalDate.Min(period.End, day));

    private static (int, TimeUnit)? Plain(TimeScan scan, int at) =>
        UnitName.At(scan, at) is { } unit ? (unit.Next, unit.Unit) : null;

    private static void ReadWeekday(TimeScan scan, int at, int place)
    {
        var weekday = (IsoDayOfWeek)scan[at + 1].Value;
        if (!scan.Is(at + 2, Of) && !scan.Is(at + 2, In) || Container(scan, at + 3, true) is not { } whole)
        {
            return;
        }

        var period = whole.Range.Period;
        var day =
            place < 0
                ? period.End.PlusDays(1).Previous(weekday)
                : period.Start.PlusDays(-1).Next(weekday).PlusWeeks(place - 1);
        if (period.Contains(day))
        {
            scan.Add(at, whole.Next, whole.Range with { Period = FiscalCalendar.DayOf(day) });
        }
    }

    /// <summary>
    /// The n-th of a unit within a period, or so many of them from its start or its end. Weeks are counted in seven days
    /// from the period's own start or end, not from Monday.
    /// </summary>
    private static Period? Slice(FiscalCalendar calendar, Period whole, TimeUnit unit, int place, int count)
    {
        if (count > 1 && place > 1 || count > 400 || place > 400)
        {
            return null;
        }

        var (factor, kind) = unit.InKind();
        return unit switch
        {
            TimeUnit.Hour => null,
            TimeUnit.Half => place is 1 or 2 or -1 && count == 1 ? Half(calendar, whole, place == 1) : null,
            TimeUnit.Day or TimeUnit.Week or TimeUnit.Fortnight => Stretch(
                whole,
                place,
                count,
                unit == TimeUnit.Day ? 1 : DaysInWeek * factor
            ),
            _ => Whole(calendar, whole, kind, place, count),
        };
    }

    private static Period? Stretch(Period whole, int place, int count, int days)
    {
        var start = place < 0 ? whole.End.PlusDays(1 - (count * days)) : whole.Start.PlusDays((place - 1) * days);
        var end = start.PlusDays((count * days) - 1);
        return start > whole.End || (place < 0 && start < whole.Start) || (place == 1 && end > whole.End)
            ? null
            : Period.Between(start, LocalDate.Min(end, whole.End));
    }

    private static Period? Whole(FiscalCalendar calendar, Period whole, PeriodKind kind, int place, int count)
    {
        if (kind >= whole.Kind && whole.Kind != PeriodKind.Days || whole.Days > 4000)
        {
            return null;
        }

        var all = calendar.Cover(kind, whole).ToArray();
        var first = place < 0 ? all.Length - count : place - 1;
        return first < 0 || first + count > all.Length || !whole.Contains(all[first]) ? null
            : count == 1 ? all[first]
            : Period.Between(all[first].Start, all[first + count - 1].End);
    }

    // Months are halved after the 15th, years after two quarters, the rest in the middle.
    private static Period Half(FiscalCalendar calendar, Period whole, bool isFirst)
    {
        var last =
            whole.Kind == PeriodKind.Year ? calendar.Quarter(calendar.FiscalYear(whole.Start), 2).End
            : whole.Kind == PeriodKind.Month ? whole.Start.PlusDays(MiddleOfMonth - 1)
            : whole.Start.PlusDays(Math.Max(0, (whole.Days / 2) - 1));
        return isFirst || last >= whole.End
            ? Period.Between(whole.Start, last)
            : Period.Between(last.PlusDays(1), whole.End);
    }
}

using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Periods as they are counted from today.</summary>
internal static class TimeMath
{
    private const int MostCounted = 1000;
    private const int MostYears = 40;
    private const int MostMonths = 120;
    private const int MostSteps = 400;
    private const int HoursInDay = 24;
    private const int MiddleOfMonth = 15;
    private const int DaysInWeek = 7;

    /// <summary>The kind of period to count in, and how many of it make one of the unit: a half-year is two quarters.</summary>
    public static (int Factor, PeriodKind Kind) InKind(this TimeUnit unit) =>
        unit switch
        {
            TimeUnit.Week => (1, PeriodKind.Week),
            TimeUnit.Fortnight => (2, PeriodKind.Week),
            TimeUnit.Month => (1, PeriodKind.Month),
            TimeUnit.Quarter => (1, PeriodKind.Quarter),
            TimeUnit.Half => (2, PeriodKind.Quarter),
            TimeUnit.Year => (1, PeriodKind.Year),
            _ => (1, PeriodKind.Days),
        };

    /// <summary>The last or the next so many; null for too many.</summary>
    public static TimeValue.Range? Counted(Today today, TimePart.Count count, bool isPast) =>
        (isPast ? Past(today, count.Number, count.Of) : Coming(today, count.Number, count.Of)) is { } period
            ? new(period) { Counted = count.InKind(), IsLoose = count.IsLoose }
            : null;

    /// <summary>The day so many of a kind later; earlier below 0.</summary>
    public static LocalDate Moved(LocalDate day, int steps, PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => day.PlusWeeks(steps),
            PeriodKind.Month => day.PlusMonths(Math.Clamp(steps, -MostMonths, MostMonths)),
            PeriodKind.Quarter => day.PlusMonths(3 * steps),
            PeriodKind.Year => day.PlusYears(steps),
            _ => day.PlusDays(steps),
        };

    /// <summary>The period of a unit so many steps from now; null past 400 steps.</summary>
    public static Period? Near(Today today, TimeUnit unit, int steps) =>
        Math.Abs(steps) > MostSteps
            ? null
            : unit switch
            {
                TimeUnit.Hour => FiscalCalendar.DayOf(today.Day.PlusDays(steps / HoursInDay)),
                TimeUnit.Fortnight => Fortnight(today, steps),
                TimeUnit.Half => Half(today, steps),
                _ => today.Near(unit.InKind().Kind, steps),
            };

    /// <summary>A half of a fiscal year, 1 or 2.</summary>
    public static Period Half(FiscalCalendar calendar, int year, int half) =>
        Period.Between(calendar.Quarter(year, (2 * half) - 1).Start, calendar.Quarter(year, 2 * half).End);

    /// <summary>
    /// The last so many: days and weeks run up to today; so do months, of which the current one is the last, so that six
    /// months are six when broken down by month. Quarters, halves and years are closed ones.
    /// </summary>
    public static Period? Past(Today today, int count, TimeUnit unit)
    {
        var (factor, kind) = unit.InKind();
        if (count is < 1 or > MostCounted)
        {
            return null;
        }

        return unit switch
        {
            TimeUnit.Hour => Period.Between(today.Day.PlusDays(-((count + HoursInDay - 1) / HoursInDay)), today.Day),
            TimeUnit.Half => Spanned(Near(today, unit, -Math.Min(count, MostYears)), Near(today, unit, -1)),
            TimeUnit.Quarter or TimeUnit.Year => Closed(today, kind, Math.Min(count, MostYears)),
            TimeUnit.Month when count > 1 => Period.Between(
                today.Near(kind, 1 - Math.Min(count, MostMonths)).Start,
                today.Day
            ),
            _ => Period.Between(Moved(today.Day, -count * factor, kind).PlusDays(1), today.Day),
        };
    }

    /// <summary>The next so many: days, weeks and months from today on; quarters, halves and years from the next one on.</summary>
    public static Period? Coming(Today today, int count, TimeUnit unit)
    {
        var (factor, kind) = unit.InKind();
        return count is < 1 or > MostCounted ? null
            : unit is TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Year
                ? Spanned(Near(today, unit, 1), Near(today, unit, Math.Min(count, MostYears)))
            : unit is TimeUnit.Hour ? Period.Between(today.Day, today.Day.PlusDays(count / HoursInDay))
            : Period.Between(today.Day, Moved(today.Day, count * factor, kind).PlusDays(-1));
    }

    /// <summary>From the start of the current period of a unit up to today.</summary>
    public static Period? ToDate(Today today, TimeUnit unit) =>
        Near(today, unit, 0) is { } period ? Period.Between(period.Start, LocalDate.Min(period.End, today.Day)) : null;

    /// <summary>The same number of days of another period as have passed of the current one.</summary>
    public static Period Elapsed(Today today, Period current, Period other) =>
        Period.Between(
            other.Start,
            LocalDate.Min(
                other.End,
                other.Start.PlusDays(Math.Max(0, NodaTime.Period.DaysBetween(current.Start, today.Day)))
            )
        );

    /// <summary>Months of the calendar: a calendar year or quarter. Under the fiscal name where that has the same days.</summary>
    public static Period Calendar(Today today, int year, int quarter = 0)
    {
        if (today.Calendar is { FirstMonth: 1, Pattern: FiscalPattern.Months })
        {
            return quarter == 0 ? today.Calendar.Year(year) : today.Calendar.Quarter(year, quarter);
        }

        return quarter == 0
            ? FiscalCalendar.CalendarMonths(year, 1, 12)
            : FiscalCalendar.CalendarMonths(year, (3 * quarter) - 2, 3);
    }

    private static Period Closed(Today today, PeriodKind kind, int count) =>
        count == 1 ? today.Near(kind, -1) : Period.Between(today.Near(kind, -count).Start, today.Near(kind, -1).End);

    private static Period? Spanned(Period? first, Period? last) =>
        first is null || last is null ? null
        : first == last ? first
        : Period.Between(first.Start, last.End);

    /// <summary>The middle day: of a month the 15th, of a week Wednesday.</summary>
    public static Period Middle(Period period) =>
        FiscalCalendar.DayOf(
            period.Kind == PeriodKind.Month ? period.Start.PlusDays(MiddleOfMonth - 1)
            : period.Kind == PeriodKind.Week ? period.Start.PlusDays(2)
            : period.Start.PlusDays((period.Days - 1) / 2)
        );

    private static Period Half(Today today, int steps)
    {
        var half = (today.Calendar.QuarterNumber(today.Day) / 2) + steps;
        return Half(today.Calendar, half / 2, (half % 2) + 1);
    }

    private static Period Fortnight(Today today, int steps) =>
        steps == 0
            ? Period.Between(today.Near(PeriodKind.Week, 0).Start, today.Near(PeriodKind.Week, 1).End)
            : today.Near(PeriodKind.Week, 2 * steps);

    /// <summary>
    /// The n-th of a unit within a period, or so many of them from its start or its end. Weeks are counted in seven days
    /// from the period's own start or end, not from Monday.
    /// </summary>
    public static Period? Slice(FiscalCalendar calendar, Period whole, TimeUnit unit, int place, int count)
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

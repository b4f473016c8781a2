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
            _ => Period.Between(Back(today.Day, count * factor, kind).PlusDays(1), today.Day),
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
            : Period.Between(today.Day, Back(today.Day, -Math.Min(count, MostCounted) * factor, kind).PlusDays(-1));
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

    private static Period Half(Today today, int steps)
    {
        var half = (today.Calendar.QuarterNumber(today.Day) / 2) + steps;
        return Half(today.Calendar, half / 2, (half % 2) + 1);
    }

    private static Period Fortnight(Today today, int steps) =>
        steps == 0
            ? Period.Between(today.Near(PeriodKind.Week, 0).Start, today.Near(PeriodKind.Week, 1).End)
            : today.Near(PeriodKind.Week, 2 * steps);

    private static LocalDate Back(LocalDate day, int count, PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => day.PlusWeeks(-count),
            PeriodKind.Month => day.PlusMonths(-Math.Clamp(count, -MostMonths, MostMonths)),
            _ => day.PlusDays(-count),
        };
}

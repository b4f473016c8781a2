using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace RevBot.Data.Calendar;

/// <summary>
/// The company's fiscal calendar. The year is named after the calendar year in which it ends. Counted in weeks, a year
/// starts on the Monday nearest to the first day of its first month and has 52 or 53 weeks; a 53rd week belongs to the
/// last month. Months are named after the calendar month whose place they take.
/// </summary>
/// <remarks>
/// Immutable. A quarter's number is the fiscal one: with a year that starts in February, <c>2026-Q1</c> is February to
/// April of 2025. Years 1980 to 2100 are understood by the parser; the arithmetic itself has no such limit.
/// </remarks>
public sealed class FiscalCalendar
{
    private static readonly IWeekYearRule IsoWeeks = WeekYearRules.Iso;

    /// <param name="firstMonth">The first month of the fiscal year, 1 to 12.</param>
    /// <param name="pattern">How a quarter is cut.</param>
    public FiscalCalendar(int firstMonth, FiscalPattern pattern = FiscalPattern.Months)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstMonth, 12);
        (FirstMonth, Pattern) = (firstMonth, pattern);
    }

    /// <summary>The first month of the fiscal year, 1 to 12.</summary>
    public int FirstMonth { get; }

    /// <summary>How a quarter is cut.</summary>
    public FiscalPattern Pattern { get; }

    /// <summary>A fiscal year: <c>FY2026</c>.</summary>
    public Period Year(int year) =>
        new(PeriodKind.Year, YearStart(year), YearStart(year + 1).PlusDays(-1), $"FY{Number(year, 4)}");

    /// <summary>A fiscal quarter, 1 to 4: <c>2026-Q4</c>.</summary>
    /// <param name="year">The calendar year in which the fiscal year ends.</param>
    /// <param name="quarter">1 to 4; anything else throws.</param>
    public Period Quarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return new(
            PeriodKind.Quarter,
            MonthStart(year, (quarter - 1) * 3),
            MonthStart(year, quarter * 3).PlusDays(-1),
            $"{Number(year, 4)}-Q{Number(quarter, 1)}"
        );
    }

    /// <summary>A month, named by calendar year and month: <c>2026-11</c>.</summary>
    /// <param name="calendarYear">The calendar year of the month, not the fiscal one.</param>
    /// <param name="month">1 to 12; anything else throws.</param>
    public Period Month(int calendarYear, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        var index = (month - FirstMonth + 12) % 12;
        var year = FirstMonth == 1 || month < FirstMonth ? calendarYear : calendarYear + 1;
        return new(
            PeriodKind.Month,
            MonthStart(year, index),
            MonthStart(year, index + 1).PlusDays(-1),
            $"{Number(calendarYear, 4)}-{Number(month, 2)}"
        );
    }

    /// <summary>An ISO week: <c>2026-W47</c>.</summary>
    /// <param name="weekYear">The ISO week year, which may differ from the calendar year at its ends.</param>
    /// <param name="week">1 to 53; a week that the year lacks throws.</param>
    /// <exception cref="ArgumentOutOfRangeException">The week-year has no such week.</exception>
    public static Period Week(int weekYear, int week)
    {
        var monday = IsoWeeks.GetLocalDate(weekYear, week, IsoDayOfWeek.Monday);
        return new(PeriodKind.Week, monday, monday.PlusDays(6), $"{Number(weekYear, 4)}-W{Number(week, 2)}");
    }

    /// <summary>The fiscal year that a date lies in.</summary>
    public Period YearOf(LocalDate date) => Year(FiscalYear(date));

    /// <summary>The fiscal quarter that a date lies in.</summary>
    public Period QuarterOf(LocalDate date) => QuarterNumbered(QuarterNumber(date));

    /// <summary>The month that a date lies in.</summary>
    public Period MonthOf(LocalDate date)
    {
        if (Pattern == FiscalPattern.Months)
        {
            return Month(date.Year, date.Month);
        }

        var near = new[] { date.PlusMonths(-1), date, date.PlusMonths(1) };
        return near.Select(day => Month(day.Year, day.Month)).First(month => month.Contains(date));
    }

    /// <summary>The ISO week that a date lies in.</summary>
    public static Period WeekOf(LocalDate date) => Week(IsoWeeks.GetWeekYear(date), IsoWeeks.GetWeekOfWeekYear(date));

    /// <summary>
    /// Whole months of the calendar as a range of days, whatever the fiscal year: a calendar quarter or year.
    /// </summary>
    /// <param name="year">The calendar year.</param>
    /// <param name="month">The first month, 1 to 12.</param>
    /// <param name="count">How many, 1 or more.</param>
    public static Period CalendarMonths(int year, int month, int count)
    {
        var start = new LocalDate(year, month, 1);
        return Period.Between(start, start.PlusMonths(count).PlusDays(-1));
    }

    /// <summary>A single day.</summary>
    public static Period DayOf(LocalDate date) => Period.Between(date, date);

    /// <summary>The period of a kind that a date lies in.</summary>
    public Period PeriodOf(PeriodKind kind, LocalDate date) =>
        kind switch
        {
            PeriodKind.Year => YearOf(date),
            PeriodKind.Quarter => QuarterOf(date),
            PeriodKind.Month => MonthOf(date),
            PeriodKind.Week => WeekOf(date),
            PeriodKind.Days => DayOf(date),
        };

    /// <summary>
    /// The period so many steps later (negative: earlier), of the same kind; a range of days moves by its length.
    /// </summary>
    /// <param name="period">The period; its kind stays.</param>
    /// <param name="steps">Periods ahead; below 0 back, 0 the same.</param>
    public Period Shift(Period period, int steps)
    {
        if (period.Kind == PeriodKind.Days)
        {
            var days = period.Days * steps;
            return Period.Between(period.Start.PlusDays(days), period.End.PlusDays(days));
        }

        return period.Kind switch
        {
            PeriodKind.Year => Year(FiscalYear(period.Start) + steps),
            PeriodKind.Quarter => QuarterNumbered(QuarterNumber(period.Start) + steps),
            PeriodKind.Month => MonthLater(period, steps),
            _ => WeekOf(period.Start.PlusWeeks(steps)),
        };
    }

    /// <summary>
    /// The same period one fiscal year earlier: the same quarter, month or number of week (week 53 of a year of 52 is
    /// its last); a range of days moves by one calendar year.
    /// </summary>
    public Period YearEarlier(Period period) =>
        period.Kind switch
        {
            PeriodKind.Year => Shift(period, -1),
            PeriodKind.Quarter => Shift(period, -4),
            PeriodKind.Month => Shift(period, -12),
            PeriodKind.Week => WeekYearEarlier(period.Start),
            PeriodKind.Days => Period.Between(period.Start.PlusYears(-1), period.End.PlusYears(-1)),
        };

    /// <summary>The whole periods of a kind that cover <paramref name="range"/>, in order.</summary>
    public IEnumerable<Period> Cover(PeriodKind kind, Period range)
    {
        for (var found = PeriodOf(kind, range.Start); found.Start <= range.End; found = Shift(found, 1))
        {
            yield return found;
        }
    }

    /// <summary>The number of the fiscal year that a date lies in.</summary>
    public int FiscalYear(LocalDate date)
    {
        var guess = FirstMonth == 1 || date.Month < FirstMonth ? date.Year : date.Year + 1;
        return date < YearStart(guess) ? guess - 1
            : date >= YearStart(guess + 1) ? guess + 1
            : guess;
    }

    private static Period WeekYearEarlier(LocalDate date)
    {
        var year = IsoWeeks.GetWeekYear(date) - 1;
        var weeks = IsoWeeks.GetWeeksInWeekYear(year, CalendarSystem.Iso);
        return Week(year, Math.Min(IsoWeeks.GetWeekOfWeekYear(date), weeks));
    }

    /// <summary>
    /// Counts quarters without a gap: one more for each later quarter. For telling which of two dates lies in a later
    /// one.
    /// </summary>
    public int QuarterNumber(LocalDate date)
    {
        var year = FiscalYear(date);
        var quarter = 0;
        while (quarter < 3 && date >= MonthStart(year, (quarter + 1) * 3))
        {
            quarter++;
        }

        return (year * 4) + quarter;
    }

    private Period QuarterNumbered(int number) => Quarter(number / 4, (number % 4) + 1);

    // By name, because a month that is counted in weeks may begin in the calendar month before.
    private Period MonthLater(Period month, int steps)
    {
        var number = (12 * Whole(month.Id.AsSpan(0, 4))) + Whole(month.Id.AsSpan(5)) - 1 + steps;
        return Month(number / 12, (number % 12) + 1);
    }

    private static int Whole(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private LocalDate YearStart(int year)
    {
        var first = new LocalDate(FirstMonth == 1 ? year : year - 1, FirstMonth, 1);
        if (Pattern == FiscalPattern.Months)
        {
            return first;
        }

        var pastMonday = (int)first.DayOfWeek - 1;
        return pastMonday <= 3 ? first.PlusDays(-pastMonday) : first.PlusDays(7 - pastMonday);
    }

    /// <summary>
    /// The start of the month at a place of the fiscal year, 0 to 12; 12 is the start of the next year.
    /// </summary>
    private LocalDate MonthStart(int year, int index)
    {
        if (index == 12)
        {
            return YearStart(year + 1);
        }

        if (Pattern == FiscalPattern.Months)
        {
            return YearStart(year).PlusMonths(index);
        }

        int[] weeks = Pattern switch
        {
            FiscalPattern.Weeks445 => [0, 4, 8],
            FiscalPattern.Weeks454 => [0, 4, 9],
            _ => [0, 5, 9],
        };
        return YearStart(year).PlusWeeks((index / 3 * 13) + weeks[index % 3]);
    }

    private static string Number(int value, int digits) =>
        value.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

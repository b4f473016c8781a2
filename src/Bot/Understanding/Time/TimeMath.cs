using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Data.Calendar.PeriodKind;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Periods as they are counted from today, and parts of periods.</summary>
internal static class TimeMath
{
    private const int MostCounted = 1000;
    private const int MostYears = 40;
    private const int MostMonths = 120;
    private const int MostSteps = 400;
    private const int HoursInDay = 24;
    private const int MiddleOfMonth = 15;

    private static readonly (int Factor, PeriodKind Kind)[] Kinds =
    [
        (1, Days),
        (1, Days),
        (1, Week),
        (2, Week),
        (1, Month),
        (1, Quarter),
        (2, Quarter),
        (1, Year),
    ];

    /// <summary>The kind of period to count in, and how many of it make one of the unit: a half-year is two quarters.</summary>
    public static (int Factor, PeriodKind Kind) InKind(this TimeUnit unit) => Kinds[(int)unit];

    /// <summary>How many days a length of one of a kind counts: a month 30, a quarter 91.</summary>
    public static int DaysIn(PeriodKind kind) =>
        kind switch
        {
            Week => 7,
            Month => 30,
            Quarter => 91,
            Year => 365,
            _ => 1,
        };

    /// <summary>The day so many of a kind later; earlier below 0.</summary>
    public static LocalDate Moved(LocalDate day, int steps, PeriodKind kind) =>
        kind switch
        {
            Week => day.PlusWeeks(steps),
            Month => day.PlusMonths(Math.Clamp(steps, -MostMonths, MostMonths)),
            Quarter => day.PlusMonths(3 * steps),
            Year => day.PlusYears(steps),
            _ => day.PlusDays(steps),
        };

    /// <summary>The period of a unit so many steps from now; null past 400 steps.</summary>
    public static Period? Near(Today today, TimeUnit unit, int steps) =>
        Math.Abs(steps) > MostSteps
            ? null
            : unit switch
            {
                TimeUnit.Hour => FiscalCalendar.DayOf(today.Day.PlusDays(steps / HoursInDay)),
                TimeUnit.Fortnight when steps == 0 => Span(today.Near(Week, 0), today.Near(Week, 1)),
                TimeUnit.Half => HalfNumbered(today.Calendar, (today.Calendar.QuarterNumber(today.Day) / 2) + steps),
                _ => today.Near(unit.InKind().Kind, unit.InKind().Factor * steps),
            };

    /// <summary>A half of a fiscal year, 1 or 2.</summary>
    public static Period Half(FiscalCalendar calendar, int year, int half) =>
        HalfNumbered(calendar, (2 * year) + half - 1);

    /// <summary>
    /// The last or the next so many; null for too many. Days and weeks run up to today or from it; so do months, of which
    /// the current one is the last, so that six months are six when broken down by month. Quarters, halves and years are
    /// closed ones, or those after the current.
    /// </summary>
    public static Range? Counted(Today today, TimePart.Count count, bool isPast)
    {
        var (unit, number, (days, kind)) = (count.Of, count.Number, count.InKind());
        if (number is < 1 or > MostCounted)
        {
            return null;
        }

        var (years, sign) = (Math.Min(number, MostYears), isPast ? -1 : 1);
        var period = unit switch
        {
            TimeUnit.Quarter or TimeUnit.Half or TimeUnit.Year => Span(
                Near(today, unit, isPast ? -years : 1)!,
                Near(today, unit, isPast ? -1 : years)!
            ),
            TimeUnit.Hour => Ordered(today.Day, today.Day.PlusDays(isPast ? -days : number / HoursInDay)),
            TimeUnit.Month when isPast && number > 1 => Period.Between(
                today.Near(kind, 1 - Math.Min(number, MostMonths)).Start,
                today.Day
            ),
            _ => Ordered(today.Day, Moved(today.Day, sign * days, kind).PlusDays(-sign)),
        };
        return new(period) { Counted = (days, kind), IsLoose = count.IsLoose };
    }

    /// <summary>What years have one of each: that of the year (0), the last that is over (-1) or the first to come (1).</summary>
    public static Period? Yearly(LocalDate today, int year, int steps, Func<int, Period?> of) =>
        steps == 0
            ? of(year)
            : Enumerable
                .Range(0, 3)
                .Select(step => of(year + (step * steps)))
                .FirstOrDefault(found => steps < 0 ? found?.End < today : found?.Start > today);

    /// <summary>The same number of days of another period as have passed of the current one.</summary>
    public static Period Elapsed(Today today, Period current, Period other) =>
        UpTo(other, other.Start.PlusDays(Math.Max(0, NodaTime.Period.DaysBetween(current.Start, today.Day))));

    /// <summary>The days of a period up to a day.</summary>
    public static Period UpTo(Period period, LocalDate day) =>
        Period.Between(period.Start, LocalDate.Min(period.End, day));

    /// <summary>A calendar year, or a quarter of it. Under the fiscal name where that has the same days.</summary>
    public static Period Calendar(Today today, int year, int quarter = 0) =>
        (today.Calendar is { FirstMonth: 1, Pattern: FiscalPattern.Months }, quarter) switch
        {
            (true, 0) => today.Calendar.Year(year),
            (true, _) => today.Calendar.Quarter(year, quarter),
            (_, 0) => FiscalCalendar.CalendarMonths(year, 1, 12),
            _ => FiscalCalendar.CalendarMonths(year, (3 * quarter) - 2, 3),
        };

    /// <summary>The middle day: of a month the 15th, of a week Wednesday.</summary>
    public static LocalDate Middle(Period period) =>
        period.Kind switch
        {
            Month => period.Start.PlusDays(MiddleOfMonth - 1),
            Week => period.Start.PlusDays(2),
            _ => period.Start.PlusDays((period.Days - 1) / 2),
        };

    /// <summary>
    /// The n-th of a unit within a period, or so many of them from its start or, where n is below 0, its end; null where it
    /// has not so many. Weeks are counted in seven days from the period's own start or end, not from Monday.
    /// </summary>
    public static Period? Slice(FiscalCalendar calendar, Period whole, TimeUnit unit, int place, int count)
    {
        var isBad = (count > 1 && place > 1) || count > MostSteps || place > MostSteps;
        return isBad
            ? null
            : unit switch
            {
                TimeUnit.Hour => null,
                TimeUnit.Half => place is 1 or 2 or -1 && count == 1 ? HalfOf(calendar, whole, place == 1) : null,
                TimeUnit.Day => Stretch(whole, place, count, 1),
                TimeUnit.Week or TimeUnit.Fortnight => Stretch(whole, place, count, 7 * unit.InKind().Factor),
                _ => Parts(calendar, whole, unit.InKind().Kind, place, count),
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

    private static Period? Parts(FiscalCalendar calendar, Period whole, PeriodKind kind, int place, int count)
    {
        if ((kind >= whole.Kind && whole.Kind != Days) || whole.Days > 4000)
        {
            return null;
        }

        var all = calendar.Cover(kind, whole).ToArray();
        var first = place < 0 ? all.Length - count : place - 1;
        return first < 0 || first + count > all.Length || !whole.Contains(all[first])
            ? null
            : Span(all[first], all[first + count - 1]);
    }

    // Months are halved after the 15th, years after two quarters, the rest in the middle.
    private static Period HalfOf(FiscalCalendar calendar, Period whole, bool isFirst)
    {
        var last = whole.Kind switch
        {
            Year => calendar.Quarter(calendar.FiscalYear(whole.Start), 2).End,
            Month => Middle(whole),
            _ => whole.Start.PlusDays(Math.Max(0, (whole.Days / 2) - 1)),
        };
        return isFirst || last >= whole.End
            ? Period.Between(whole.Start, last)
            : Period.Between(last.PlusDays(1), whole.End);
    }

    private static Period HalfNumbered(FiscalCalendar calendar, int number) =>
        Span(
            calendar.Quarter(number / 2, (2 * (number % 2)) + 1),
            calendar.Quarter(number / 2, (2 * (number % 2)) + 2)
        );

    private static Period Span(Period first, Period last) =>
        first == last ? first : Period.Between(first.Start, last.End);

    private static Period Ordered(LocalDate one, LocalDate other) =>
        Period.Between(LocalDate.Min(one, other), LocalDate.Max(one, other));
}

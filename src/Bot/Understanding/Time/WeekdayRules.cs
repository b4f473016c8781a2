using NodaTime;
using RevBot.Data.Calendar;
using static NodaTime.IsoDayOfWeek;
using static RevBot.Bot.Understanding.Time.TimePart;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Days by name: now, today, weekdays, weekends, seasons and holidays.</summary>
internal static class WeekdayRules
{
    private const int MonthsInSeason = 3;

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("as of Now|Today", Now),
        new("at The? moment|present", Now),
        new("right? Now", Now),
        new("DayWord", m => m.Day.PlusDays(m[0])),
        new("This|Last PartOfDay", m => m.Day.PlusDays(m[0])),
        new("Weekday ,ADay", m => m.Range(1) is { Weekday: null, IsNow: false } day ? day : null),
        new("Weekday of? AWeek", m => m.Range(2).Period.Start.PlusDays(m[0] - 1)),
        new("Weekday before Last", m => m.Day.Previous((IsoDayOfWeek)m[0]).PlusWeeks(-1)),
        new("Weekday after Next", m => m.Day.Next((IsoDayOfWeek)m[0]).PlusWeeks(1)),
        new("Weekday before Time", m => m.Range(2).Period.Start.Previous((IsoDayOfWeek)m[0])),
        new("Weekday after Time", m => m.Range(2).Period.End.Next((IsoDayOfWeek)m[0])),
        new("(!Every) Weekday", Alone),
        // "This Friday" is that of this week, even where it is past.
        new("This Weekday", m => FiscalCalendar.WeekOf(m.Day).Start.PlusDays(m[1] - 1)),
        new("Last Weekday", m => m.Day.Previous((IsoDayOfWeek)m[1])),
        new("Next Weekday", m => m.Day.Next((IsoDayOfWeek)m[1])),
        new("ADay PartOfDay", m => m.Range(0)),
        new("over The? Weekend", m => WeekendNear(m.Day, -1)),
        new("The Weekend", m => WeekendNear(m.Day, 0)),
        new("This|Last|Next Weekend", m => WeekendNear(m.Day, m[0])),
        new("Season OfYear", m => m.MonthYear(1) is { } year ? new Range(Months(year, m[0])) { IsLoose = true } : null),
        new("This|Last|Next Season", m => TimeMath.Yearly(m.Day, m.Day.Year, m[0], year => Months(year, m[1]))),
        new("(SeasonLead) The? Season", Season),
        Holiday("christmas eve", year => new(year, 12, 24)),
        Holiday("christmas day?", year => new(year, 12, 25)),
        Holiday("xmas", year => new(year, 12, 25)),
        Holiday("boxing day", year => new(year, 12, 26)),
        Holiday("new year|years 's? eve", year => new(year, 12, 31)),
        Holiday("nye", year => new(year, 12, 31)),
        Holiday("new year|years 's? day?", year => new(year, 1, 1)),
        Holiday("valentine|valentines 's? day", year => new(year, 2, 14)),
        Holiday("good friday", year => Easter(year).PlusDays(-2)),
        Holiday("easter monday", year => Easter(year).PlusDays(1)),
        Holiday("easter sunday?", Easter),
        Holiday("memorial day", year => new LocalDate(year, 6, 1).Previous(Monday)),
        Holiday("independence day", year => new(year, 7, 4)),
        Holiday("labor|labour day", year => new LocalDate(year, 8, 31).Next(Monday)),
        Holiday("halloween", year => new(year, 10, 31)),
        Holiday("thanksgiving day?", Thanksgiving),
        Holiday("black friday", year => Thanksgiving(year).PlusDays(1)),
        Holiday("cyber monday", year => Thanksgiving(year).PlusDays(4)),
        new("Holiday", m => new Range(FiscalCalendar.DayOf(Nearest(m))) { IsBareMonth = true }),
        new("Holiday week", m => new Range(FiscalCalendar.WeekOf(Nearest(m))) { IsBareMonth = true }),
        new("Holiday ,OfYear", m => m.MonthYear(1) is { } year ? m.Get<Holiday>(0).Day(year) : null),
        new("This|Last|Next Holiday", m => TimeMath.Yearly(m.Day, m.Day.Year, m[0], DaysOf(m.Get<Holiday>(1)))),
    ];

    private static TimeRule Holiday(string pattern, Func<int, LocalDate> day) => new(pattern, _ => new Holiday(day));

    private static Func<int, Period?> DaysOf(Holiday holiday) => year => FiscalCalendar.DayOf(holiday.Day(year));

    private static Range Now(TimeMatch m) => new(FiscalCalendar.DayOf(m.Day)) { IsNow = true };

    private static Range? Alone(TimeMatch m) =>
        MonthWords.IsWeekday(m.Chart, m.First)
            ? new(FiscalCalendar.DayOf(m.Day.Previous((IsoDayOfWeek)m[1]))) { Weekday = (IsoDayOfWeek)m[1] }
            : null;

    // On its days, the last weekend is that of the week before.
    private static Period WeekendNear(LocalDate today, int steps)
    {
        var saturday = FiscalCalendar.WeekOf(today).Start.PlusDays(5).PlusWeeks(steps);
        return Period.Between(saturday, saturday.PlusDays(1));
    }

    // "Fall" and "spring" are verbs too: they need a word before them or a year after.
    private static Range? Season(TimeMatch m) =>
        m.Norm(2) == "fall" && m.Chart.Norm(m.Next) == "in"
            ? null
            : new(Months(m.Day.Year, m[2])) { IsLoose = true, IsBareMonth = true };

    private static Period Months(int year, int month) => FiscalCalendar.CalendarMonths(year, month, MonthsInSeason);

    private static LocalDate Nearest(TimeMatch m) =>
        new[] { 0, -1, 1 }
            .Select(step => m.Get<Holiday>(0).Day(m.Day.Year + step))
            .MinBy(found => Math.Abs(NodaTime.Period.DaysBetween(m.Day, found)));

    // The first Thursday of November is at most the 7th; three weeks on is the fourth.
    private static LocalDate Thanksgiving(int year) => new LocalDate(year, 10, 31).Next(Thursday).PlusWeeks(3);

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876).</summary>
    private static LocalDate Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var week = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * week)) / 451;
        var sum = moon + week - (7 * late) + 114;
        return new(year, sum / 31, (sum % 31) + 1);
    }
}

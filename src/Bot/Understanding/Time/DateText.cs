using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using RevBot.Data.Calendar;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Makes days, months and weeks of numbers, or says why there is none.</summary>
internal static class DateText
{
    /// <summary>The first year that is understood.</summary>
    public const int Earliest = 1980;

    /// <summary>The last year that is understood.</summary>
    public const int Latest = 2100;

    /// <summary>Why a month does not exist.</summary>
    public const string NoMonth = "A year has months 1 to 12.";

    private const string UnknownYear = "Years from 1980 to 2100 are understood.";

    // A leap year without one four years on is at most eight years away.
    private const int FarthestLeapYear = 8;

    /// <summary>Reads 2026-11-01, 2026-11, 2026-q4, 2026-w47, 11/3, 11/03/2026, 3.11. and 03.11.2026; null for other digits.</summary>
    public static TimeValue? Read(TimeMatch m)
    {
        var text = m.Norm(0);
        var mark = text.FirstOrDefault(letter => letter is '-' or '/' or '.');
        var parts = text.Split(mark);
        var numbers = Array.ConvertAll(parts, Whole);
        return (mark, numbers) switch
        {
            (_, { Length: > 3 }) => null,
            ('-', [> Latest or < Earliest, ..]) => m.Impossible(UnknownYear),
            ('-', [{ } year, { } month, { } day]) => Day(m, day, month, year),
            // 2026-27 is a fiscal year, as FY26/27 is; 2026-13 is no month.
            ('-', [{ } year, { } month]) when month > 12 && month == (year + 1) % 100 => new Range(
                m.Today.Calendar.Year(year + 1)
            ),
            ('-', [{ } year, { } month]) => Month(m, year, month),
            ('-', [{ } year, null]) when parts[1][0] == 'w' => Week(m, year, Whole(parts[1][1..]) ?? 0, isBare: false),
            ('-', [{ } year, null]) when parts[1][0] == 'q' => new Range(
                m.Today.Calendar.Quarter(year, Whole(parts[1][1..]) ?? 1)
            ),
            ('/', [{ } first, { } second, ..]) => Slashed(
                m,
                first,
                second,
                numbers.Length > 2 ? Full(numbers[2]) : null
            ),
            ('.', [{ } day, { } month, var year]) => Day(m, day, month, Full(year)),
            // "On 30.11" is a day; anywhere else it is a number.
            ('.', [{ } day, { } month]) when text.Length == 5 && m.IsAfter("DotLead") => Day(m, day, month, null),
            _ => null,
        };
    }

    /// <summary>Reads 2026/11/30, which is two tokens.</summary>
    public static TimeValue? ReadAfterYear(TimeMatch m) =>
        m.Norm(1).Split('/') is [var month, var day] ? Day(m, Whole(day) ?? 0, Whole(month) ?? 0, m[0]) : null;

    /// <summary>A day; without a year the one nearest to today.</summary>
    public static TimeValue Day(TimeMatch m, int day, int month, int? year)
    {
        if (month is < 1 or > 12 || year is < Earliest or > Latest)
        {
            return m.Impossible(month is < 1 or > 12 ? NoMonth : UnknownYear);
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        if (year is { } named)
        {
            var days = CalendarSystem.Iso.GetDaysInMonth(named, month);
            return day >= 1 && day <= days
                ? new Range(FiscalCalendar.DayOf(new(named, month, day)))
                : m.Impossible(Text($"{name} {named} has {days} days."));
        }

        var most = CalendarSystem.Iso.GetDaysInMonth(Earliest + 1, month);
        return Nearest(m.Day, day, month) is { } found
            ? new Range(FiscalCalendar.DayOf(found)) { IsBareMonth = true }
            : m.Impossible(Text($"{name} has {most} days{(month == 2 ? ", 29 in a leap year" : "")}."));
    }

    /// <summary>A month of a calendar year.</summary>
    public static TimeValue Month(TimeMatch m, int year, int month) =>
        month is < 1 or > 12 ? m.Impossible(NoMonth) : new Range(m.Today.Calendar.Month(year, month));

    /// <summary>A week of an ISO week-year.</summary>
    public static TimeValue Week(TimeMatch m, int year, int week, bool isBare)
    {
        var weeks = WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso);
        return week >= 1 && week <= weeks
            ? new Range(FiscalCalendar.Week(year, week)) { IsBareMonth = isBare }
            : m.Impossible(Text($"{year} has weeks 1 to {weeks}."));
    }

    private static int? Full(int? year) => year < 100 ? year + 2000 : year;

    // The month comes first, as in the US, unless the first number can be none: 11/3 is 3 November, 25/12 is Christmas.
    private static TimeValue Slashed(TimeMatch m, int first, int second, int? year) =>
        first > 12 ? Day(m, first, second, year) : Day(m, second, first, year);

    private static LocalDate? Nearest(LocalDate today, int day, int month)
    {
        var reach = (day, month) == (29, 2) ? FarthestLeapYear : 1;
        return Enumerable
            .Range(today.Year - reach, (2 * reach) + 1)
            .Where(year => day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
            .Select(year => (LocalDate?)new LocalDate(year, month, day))
            .MinBy(found => Math.Abs(NodaTime.Period.DaysBetween(today, found!.Value)));
    }

    private static int? Whole(string digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

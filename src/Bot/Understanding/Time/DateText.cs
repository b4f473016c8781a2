using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;
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
            ('-', [{ } year, { } month, { } day]) => Day(m, day, month, year),
            ('-', [{ } year, { } month]) => IsoMonth(m, year, month),
            ('-', [{ } year, _]) when parts[1][0] is 'q' or 'w' && Whole(parts[1][1..]) is { } number => IsoPart(
                m,
                year,
                number,
                parts[1][0]
            ),
            ('/', [{ } first, { } second]) => Slashed(m, first, second, null),
            ('/', [{ } first, { } second, { } year]) => Slashed(m, first, second, Full(year)),
            ('.', [{ } day, { } month, null]) when parts[2].Length == 0 => Day(m, day, month, null),
            ('.', [{ } day, { } month, { } year]) => Day(m, day, month, Full(year)),
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
        if (month is < 1 or > 12)
        {
            return m.Impossible(NoMonth);
        }

        var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
        if (year is { } named)
        {
            var days = IsKnown(named) ? CalendarSystem.Iso.GetDaysInMonth(named, month) : 0;
            return days == 0 ? UnknownYear(m)
                : day >= 1 && day <= days ? new Range(FiscalCalendar.DayOf(new(named, month, day)))
                : m.Impossible(Text($"{name} {named} has {days} days."));
        }

        var most =
            month == 2
                ? "28 days, 29 in a leap year"
                : Text($"{CalendarSystem.Iso.GetDaysInMonth(Earliest, month)} days");
        return Nearest(m.Day, day, month) is { } found
            ? new Range(FiscalCalendar.DayOf(found)) { IsBareMonth = true }
            : m.Impossible($"{name} has {most}.");
    }

    /// <summary>A month of a calendar year.</summary>
    public static TimeValue Month(TimeMatch m, int year, int month) =>
        month is < 1 or > 12 ? m.Impossible(NoMonth)
        : IsKnown(year) ? new Range(m.Today.Calendar.Month(year, month))
        : UnknownYear(m);

    /// <summary>A week of an ISO week-year.</summary>
    public static TimeValue Week(TimeMatch m, int year, int week, bool isBare)
    {
        var weeks = WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso);
        return week >= 1 && week <= weeks
            ? new Range(FiscalCalendar.Week(year, week)) { IsBareMonth = isBare }
            : m.Impossible(Text($"{year} has weeks 1 to {weeks}."));
    }

    /// <summary>The number of a quarter or week within its year; 0 for other periods.</summary>
    public static int NumberOf(Period period) =>
        period.Kind is PeriodKind.Quarter or PeriodKind.Week ? Whole(period.Id[6..]) ?? 0 : 0;

    private static bool IsKnown(int year) => year is >= Earliest and <= Latest;

    private static TimeValue UnknownYear(TimeMatch m) => m.Impossible("Years from 1980 to 2100 are understood.");

    private static int Full(int year) => year < 100 ? year + 2000 : year;

    // 2026-27 is a fiscal year, as FY26/27 is; 2026-13 is no month.
    private static TimeValue IsoMonth(TimeMatch m, int year, int month) =>
        month > 12 && month == (year + 1) % 100 && IsKnown(year)
            ? new Range(m.Today.Calendar.Year(year + 1))
            : Month(m, year, month);

    private static TimeValue IsoPart(TimeMatch m, int year, int number, char letter) =>
        !IsKnown(year) ? UnknownYear(m)
        : letter == 'w' ? Week(m, year, number, isBare: false)
        : new Range(m.Today.Calendar.Quarter(year, number));

    // The month comes first, as in the US, unless the first number can be none: 11/3 is 3 November, 25/12 is Christmas.
    private static TimeValue Slashed(TimeMatch m, int first, int second, int? year) =>
        first > 12 ? Day(m, first, second, year) : Day(m, second, first, year);

    private static LocalDate? Nearest(LocalDate today, int day, int month) =>
        Enumerable
            .Range(today.Year - FarthestLeapYear, (2 * FarthestLeapYear) + 1)
            .Where(year => day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
            .Select(year => (LocalDate?)new LocalDate(year, month, day))
            .MinBy(found => Math.Abs(NodaTime.Period.DaysBetween(today, found!.Value)));

    private static int? Whole(string digits) =>
        digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using NodaTime;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Bot.Understanding.Time;

/// <summary>The day of the question in the company's calendar: what "this" and "last" count from.</summary>
/// <param name="Day">The day.</param>
/// <param name="Calendar">The fiscal calendar.</param>
internal sealed record Today(LocalDate Day, FiscalCalendar Calendar)
{
    private static readonly string[] Months =
    [
        "jan",
        "feb",
        "mar",
        "apr",
        "may",
        "jun",
        "jul",
        "aug",
        "sep",
        "oct",
        "nov",
        "dec",
    ];

    private static readonly string[] Weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

    /// <summary>The number of the current fiscal year.</summary>
    public int FiscalYear => Calendar.FiscalYear(Day);

    /// <summary>The kind of a word: quarter, qtr, month, …</summary>
    public static PeriodKind Kind(string word) =>
        word[0] switch
        {
            'q' => PeriodKind.Quarter,
            'y' or 'f' => PeriodKind.Year,
            'm' => PeriodKind.Month,
            'w' => PeriodKind.Week,
            _ => PeriodKind.Days,
        };

    /// <summary>The number of a month by name, 1 to 12.</summary>
    public static int MonthNumber(string word) => Array.IndexOf(Months, word[..3]) + 1;

    /// <summary>The period of a kind so many steps from now.</summary>
    public Period Near(PeriodKind kind, int steps) => Calendar.Shift(Calendar.PeriodOf(kind, Day), steps);

    /// <summary>A fiscal year from its digits: 26, 2026; null where it is none.</summary>
    public static int? Year(string digits) =>
        Text.Numbers.Whole(digits) switch
        {
            >= 0 and < 100 and var two when digits.Length == 2 => 2000 + two,
            >= 1980 and <= 2100 and var four => four,
            _ => null,
        };

    /// <summary>The month of a name without a year: that of the current fiscal year.</summary>
    public Period MonthOfYear(int month) =>
        Enumerable
            .Range(0, 12)
            .Select(step => Calendar.Shift(Calendar.MonthOf(Calendar.Year(FiscalYear).Start), step))
            .First(found =>
                found.Id.EndsWith(string.Create(CultureInfo.InvariantCulture, $"-{month:00}"), StringComparison.Ordinal)
            );

    /// <summary>The last such weekday before today.</summary>
    public LocalDate LastWeekday(string word) => Day.Previous((IsoDayOfWeek)(Array.IndexOf(Weekdays, word[..3]) + 1));

    /// <summary>A day of a month; without a year the one nearest to today. Null where the month has no such day.</summary>
    public LocalDate? DayOf(int day, int month, int? year)
    {
        var years = year is { } named ? [named] : new[] { Day.Year, Day.Year - 1, Day.Year + 1 };
        var found = years
            .Where(y => day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(y, month))
            .Select(y => new LocalDate(y, month, day))
            .OrderBy(date => Math.Abs(NodaTime.Period.DaysBetween(Day, date)))
            .ToArray();
        return found.Length == 0 ? null : found[0];
    }
}

using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace RevBot.Data.Calendar;

/// <summary>Reads canonical period names. Words such as "last quarter" are the router's work.</summary>
public static partial class PeriodParser
{
    /// <summary>Years outside this range are refused, so that no sum over periods can run away.</summary>
    private const int EarliestYear = 1980;

    private const int LatestYear = 2100;

    /// <summary>Reads a canonical name; null where it is none.</summary>
    /// <param name="text">Any case; blanks around it do not count.</param>
    /// <param name="calendar">Gives the days of fiscal periods.</param>
    public static Period? Parse(string text, FiscalCalendar calendar)
    {
        var match = Canonical().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        if (match.Groups["from"].Success)
        {
            return Range(match.Groups["from"].Value, match.Groups["to"].Value);
        }

        var year = Number(match.Groups["year"].Value);
        if (year is < EarliestYear or > LatestYear)
        {
            return null;
        }

        return match.Groups["fy"].Success ? calendar.Year(year)
            : match.Groups["quarter"].Success ? calendar.Quarter(year, Number(match.Groups["quarter"].Value))
            : match.Groups["week"].Success ? Week(year, Number(match.Groups["week"].Value))
            : calendar.Month(year, Number(match.Groups["month"].Value));
    }

    private static Period? Week(int year, int week) =>
        week >= 1 && week <= NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso)
            ? FiscalCalendar.Week(year, week)
            : null;

    private static Period? Range(string from, string to)
    {
        var (start, end) = (Dates.FromIso(from), Dates.FromIso(to.Length == 0 ? from : to));
        return start is { } first && end is { } last && first <= last && InRange(first) && InRange(last)
            ? Period.Between(first, last)
            : null;
    }

    private static bool InRange(LocalDate date) => date.Year is >= EarliestYear and <= LatestYear;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?<fy>FY)(?<year>[0-9]{4})|(?<year>[0-9]{4})-(?:Q(?<quarter>[1-4])|W(?<week>[0-9]{2})|(?<month>0[1-9]|1[0-2]))|(?<from>[0-9]{4}-[0-9]{2}-[0-9]{2})(?:\.\.(?<to>[0-9]{4}-[0-9]{2}-[0-9]{2}))?)$",
        RegexOptions.IgnoreCase
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
            | RegexOptions.NonBacktracking
    )]
    private static partial Regex Canonical();
}

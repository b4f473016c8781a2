using System.Globalization;
using NodaTime;
using NodaTime.Calendars;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Makes days, months and weeks of numbers, or says why there is none.</summary>
internal static class DayText
{
    private const int Earliest = 1980;
    private const int Latest = 2100;

    // A leap year without one four years on is at most eight years away.
    private const int FarthestLeapYear = 8;

    private static readonly string[] Months =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    /// <summary>What a token of a date says.</summary>
    public static TimeValue Read(TimeScan scan, int at)
    {
        var value = scan[at].Value;
        return scan[at].Role switch
        {
            IsoDate => Day(scan, at, at + 1, value % 100, value / 100 % 100, value / 10000),
            IsoMonth => IsoMonthOf(scan, at, value / 100, value % 100),
            IsoQuarter => Known(scan, at, value / 100)
                ?? (TimeValue)new Range(scan.Today.Calendar.Quarter(value / 100, value % 100)),
            IsoWeek => Week(scan, at, value / 100, value % 100),
            SlashDate => Slashed(scan, at, value / 100 % 100, value % 100, value / 10000),
            _ => Day(scan, at, at + 1, value / 100 % 100, value % 100, value < 10000 ? null : value / 10000),
        };
    }

    /// <summary>A day; without a year the one nearest to today.</summary>
    public static TimeValue Day(TimeScan scan, int at, int next, int day, int month, int? year)
    {
        if (month is < 1 or > 12)
        {
            return scan.Impossible(at, next, "A year has months 1 to 12.");
        }

        if (year is { } named)
        {
            return KnownTo(scan, at, next, named)
                ?? (
                    day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(named, month)
                        ? new Range(FiscalCalendar.DayOf(new(named, month, day)))
                        : scan.Impossible(
                            at,
                            next,
                            Text(
                                $"{Months[month - 1]} {named} has {CalendarSystem.Iso.GetDaysInMonth(named, month)} days."
                            )
                        )
                );
        }

        return Nearest(scan.Today.Day, day, month) is { } found
            ? new Range(FiscalCalendar.DayOf(found)) { IsBareMonth = true }
            : scan.Impossible(
                at,
                next,
                Text(
                    $"{Months[month - 1]} has {(month == 2 ? 28 : CalendarSystem.Iso.GetDaysInMonth(Earliest, month))} days{(month == 2 ? ", 29 in a leap year" : "")}."
                )
            );
    }

    /// <summary>A month of a calendar year.</summary>
    public static TimeValue Month(TimeScan scan, int at, int next, int year, int month) =>
        month is < 1 or > 12
            ? scan.Impossible(at, next, "A year has months 1 to 12.")
            : KnownTo(scan, at, next, year) ?? (TimeValue)new Range(scan.Today.Calendar.Month(year, month));

    /// <summary>The day of a month that is nearest to another day; null where no year has it.</summary>
    public static LocalDate? Nearest(LocalDate today, int day, int month)
    {
        LocalDate? best = null;
        for (var year = today.Year - FarthestLeapYear; year <= today.Year + FarthestLeapYear; year++)
        {
            if (day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            {
                continue;
            }

            var found = new LocalDate(year, month, day);
            if (best is not { } old || Apart(today, found) < Apart(today, old))
            {
                best = found;
            }
        }

        return best;
    }

    private static int Apart(LocalDate one, LocalDate other) => Math.Abs(NodaTime.Period.DaysBetween(one, other));

    // 2026-27 is a fiscal year, as FY26/27 is; 2026-13 is no month.
    private static TimeValue IsoMonthOf(TimeScan scan, int at, int year, int month) =>
        month > 12 && month == (year + 1) % 100
            ? Known(scan, at, year) ?? (TimeValue)new Range(scan.Today.Calendar.Year(year + 1))
            : Month(scan, at, at + 1, year, month);

    private static TimeValue Week(TimeScan scan, int at, int year, int week)
    {
        if (Known(scan, at, year) is { } unknown)
        {
            return unknown;
        }

        var weeks = WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso);
        return week < 1 || week > weeks
            ? scan.Impossible(at, at + 1, Text($"{year} has weeks 1 to {weeks}."))
            : new Range(FiscalCalendar.Week(year, week));
    }

    // The month comes first, as in the US, unless the first number can be none: 11/3 is 3 November, 25/12 is Christmas.
    private static TimeValue Slashed(TimeScan scan, int at, int first, int second, int year) =>
        first > 12
            ? Day(scan, at, at + 1, first, second, year == 0 ? null : year)
            : Day(scan, at, at + 1, second, first, year == 0 ? null : year);

    private static TimeValue? Known(TimeScan scan, int at, int year) => KnownTo(scan, at, at + 1, year);

    private static TimeValue? KnownTo(TimeScan scan, int at, int next, int year) =>
        year is < Earliest or > Latest ? scan.Impossible(at, next, "Years from 1980 to 2100 are understood.") : null;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

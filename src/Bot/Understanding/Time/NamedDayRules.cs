using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Holidays, seasons, weekends, today, tomorrow and now.</summary>
internal static class NamedDayRules
{
    private const int MonthsInSeason = 3;

    /// <summary>Reads what begins at a word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        switch (scan[at].Role)
        {
            case Holiday:
                ReadHoliday(scan, at, at, null);
                break;
            case Season:
                ReadSeason(scan, at);
                break;
            case DayWord:
                scan.Add(at, at + 1, scan.Today.Day.PlusDays(scan[at].Value));
                WeekdayRules.ReadPartOfDay(scan, at, at + 1);
                break;
            case Right when scan.Is(at + 1, TimeRole.Now):
                scan.Add(at, at + 2, Now(scan));
                break;
            case TimeRole.Now:
                scan.Add(at, at + 1, Now(scan));
                break;
            case Weekend when scan.IsAfter(at, The):
                ReadNear(scan, at, at, 0);
                break;
            default:
                break;
        }
    }

    /// <summary>Reads "at the moment", "at present", "as of now".</summary>
    public static void ReadMoment(TimeScan scan, int at)
    {
        var word = scan.Skip(at + 1, The);
        if (scan[at].Role == At && (scan.Is(word, Moment) || scan.Norm(at + 1) == "present"))
        {
            scan.Add(at, word + 1, Now(scan));
        }
        else if (
            scan[at].Role == As
            && scan.Is(at + 1, Of)
            && (scan.Is(at + 2, TimeRole.Now) || scan.Is(at + 2, DayWord, 0))
        )
        {
            scan.Add(at, at + 3, Now(scan));
        }
    }

    /// <summary>Reads a holiday, season or weekend after this (0), last (-1) or next (1).</summary>
    public static void ReadNear(TimeScan scan, int at, int start, int steps)
    {
        switch (scan[start].Role)
        {
            case Holiday:
                ReadHoliday(scan, at, start, steps);
                break;
            case Season:
                scan.Add(at, start + 1, SeasonNear(scan.Today.Day, scan[start].Value, steps));
                break;
            case Weekend:
                scan.Add(at, start + 1, WeekendNear(scan.Today.Day, steps));
                break;
            default:
                break;
        }
    }

    private static Range Now(TimeScan scan) => new(FiscalCalendar.DayOf(scan.Today.Day)) { IsNow = true };

    private static void ReadHoliday(TimeScan scan, int at, int start, int? steps)
    {
        if (
            Holidays.Find(place =>
                place == 0 || scan[start + place].Mark is TimeMark.None or TimeMark.Apostrophe
                    ? scan.Norm(start + place)
                    : string.Empty
            )
            is not { } holiday
        )
        {
            return;
        }

        var (next, today) = (start + holiday.Count, scan.Today.Day);
        var day = steps is { } near ? Near(holiday.Day, today, near) : Nearest(holiday.Day, today);
        scan.Add(at, next, new Range(FiscalCalendar.DayOf(day)) { IsBareMonth = steps is null });
        if (scan.Is(next, TimeUnit.Week))
        {
            scan.Add(at, next + 1, new Range(FiscalCalendar.WeekOf(day)) { IsBareMonth = steps is null });
        }

        if (steps is null && YearName.At(scan, next) is { MonthYear: { } year } named)
        {
            scan.Add(at, named.Next, holiday.Day(year));
        }
    }

    private static LocalDate Nearest(Func<int, LocalDate> day, LocalDate today) =>
        new[] { day(today.Year), day(today.Year - 1), day(today.Year + 1) }.MinBy(found =>
            Math.Abs(NodaTime.Period.DaysBetween(today, found))
        );

    private static LocalDate Near(Func<int, LocalDate> day, LocalDate today, int steps)
    {
        var own = day(today.Year);
        return steps < 0 && own >= today ? day(today.Year - 1)
            : steps > 0 && own <= today ? day(today.Year + 1)
            : own;
    }

    // "Fall" and "spring" are verbs too: they need a word before them or a year after.
    private static void ReadSeason(TimeScan scan, int at)
    {
        var month = scan[at].Value;
        if (YearName.At(scan, at + 1) is { MonthYear: { } year } named)
        {
            scan.Add(at, named.Next, new Range(Months(year, month)) { IsLoose = true });
        }

        var isThe = scan.IsAfter(at, The);
        var led = isThe ? at - 1 : at;
        var isFall = scan.Norm(at) == "fall" && scan.Is(at + 1, In);
        if (
            !isFall
            && led > 0
            && scan.Is(led, scan[led].Role)
            && scan[led - 1].Role is In or Lead or By or Before or After or Of or From
        )
        {
            scan.Add(
                at,
                at + 1,
                new Range(SeasonNear(scan.Today.Day, month, 0)) { IsLoose = true, IsBareMonth = true }
            );
        }
    }

    // The season of this calendar year, the last one that is over, or the next one that has not begun.
    private static Data.Calendar.Period SeasonNear(LocalDate today, int month, int steps)
    {
        var own = Months(today.Year, month);
        var before = Months(today.Year - 1, month);
        return steps < 0 && own.End >= today ? (before.End < today ? before : Months(today.Year - 2, month))
            : steps > 0 && own.Start <= today ? Months(today.Year + 1, month)
            : own;
    }

    private static Data.Calendar.Period Months(int year, int month) =>
        FiscalCalendar.CalendarMonths(year, month, MonthsInSeason);

    // This weekend is the one of this week; on its days, the last one is that of the week before.
    private static Data.Calendar.Period WeekendNear(LocalDate today, int steps)
    {
        var saturday = FiscalCalendar.WeekOf(today).Start.PlusDays(5).PlusWeeks(steps);
        return Data.Calendar.Period.Between(saturday, saturday.PlusDays(1));
    }
}

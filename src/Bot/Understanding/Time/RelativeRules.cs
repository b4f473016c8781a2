using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What begins with this, last or next: "last 4 quarters", "this past Thursday", "next November".</summary>
internal static class RelativeRules
{
    private const int RecentCount = 3;

    /// <summary>Reads what begins at such a word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        var role = scan[at].Role;
        if (role == Most || (role == This && (scan.Is(at + 1, Last) || scan.Is(at + 1, Next))))
        {
            ReadDoubled(scan, at);
        }
        else if (role == Recent)
        {
            ReadRecent(scan, at);
        }
        else if (role == Adjective)
        {
            ReadWhole(scan, at);
        }
        else
        {
            ReadCounted(scan, at, role);
            ReadNamed(scan, at, role);
        }
    }

    /// <summary>Adds the period of a unit so many steps from now, of the calendar where that was said.</summary>
    public static void AddNear(TimeScan scan, int at, UnitName unit, int steps)
    {
        var today = scan.Today;
        if (!unit.IsCalendar || unit.Unit is not (TimeUnit.Quarter or TimeUnit.Year))
        {
            scan.Add(at, unit.Next, TimeMath.Near(today, unit.Unit, steps));
            return;
        }

        var quarter = (4 * today.Day.Year) + ((today.Day.Month - 1) / 3) + steps;
        var period =
            unit.Unit == TimeUnit.Year
                ? TimeMath.Calendar(today, today.Day.Year + steps)
                : TimeMath.Calendar(today, quarter / 4, (quarter % 4) + 1);
        scan.Add(at, unit.Next, new TimeValue.Range(period) { IsCalendar = true });
    }

    // "this past quarter", "most recent quarter".
    private static void ReadDoubled(TimeScan scan, int at)
    {
        if (scan.Is(at + 1, Recent) && UnitName.At(scan, at + 2) is { } unit)
        {
            AddNear(scan, at, unit, -1);
            return;
        }

        if (scan[at].Role != This)
        {
            return;
        }

        foreach (var hit in scan.At(at + 1).ToArray())
        {
            scan.Add(at, hit.Next, hit.Value, hit.IsJoin);
        }
    }

    // "recent weeks".
    private static void ReadRecent(TimeScan scan, int at)
    {
        if (UnitName.At(scan, at + 1) is { } unit && scan.Norm(at + 1).EndsWith('s'))
        {
            AddCount(scan, at, new(unit.Next, RecentCount, unit.Unit, true), isPast: true);
        }
    }

    // "full year", "whole quarter".
    private static void ReadWhole(TimeScan scan, int at)
    {
        if (
            scan[at].Value == 1
            && !scan.IsAfter(at, A)
            && UnitName.At(scan, at + 1) is { Unit: TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year } unit
        )
        {
            AddNear(scan, at, unit, 0);
        }
    }

    private static void ReadCounted(TimeScan scan, int at, TimeRole role)
    {
        if (role == This || !scan.Is(at + 1, scan[at + 1].Role) || CountedUnit.At(scan, at + 1) is not { } count)
        {
            return;
        }

        AddCount(scan, at, count, isPast: role != Next);
    }

    /// <summary>Adds the last or the next so many.</summary>
    public static void AddCount(TimeScan scan, int at, CountedUnit count, bool isPast)
    {
        var period = isPast
            ? TimeMath.Past(scan.Today, count.Count, count.Unit)
            : TimeMath.Coming(scan.Today, count.Count, count.Unit);
        if (period is null)
        {
            return;
        }

        scan.Add(at, count.Next, new TimeValue.Range(period) { Counted = count.InKind(), IsLoose = count.IsLoose });
    }

    private static void ReadNamed(TimeScan scan, int at, TimeRole role)
    {
        var (next, steps) = (at + 1, scan[at].Value);
        if (!scan.Is(next, scan[next].Role))
        {
            return;
        }

        if (UnitName.At(scan, next) is { } unit)
        {
            ReadUnit(scan, at, unit, role);
        }

        if (role is Trailing)
        {
            return;
        }

        NumberedRules.ReadNear(scan, at, next, steps);
        switch (scan[next].Role)
        {
            case Month when steps != 0 || MonthName.IsMonth(scan, next):
                scan.Add(at, next + 1, NearMonth(scan.Today, scan[next].Value, steps));
                break;
            case Weekday:
                scan.Add(at, next + 1, NearWeekday(scan.Today.Day, (IsoDayOfWeek)scan[next].Value, steps));
                WeekdayRules.ReadPartOfDay(scan, at, next + 1);
                break;
            case PartOfDay when role != Next:
                scan.Add(at, next + 1, scan.Today.Day.PlusDays(steps));
                break;
            default:
                NamedDayRules.ReadNear(scan, at, next, steps);
                break;
        }
    }

    private static void ReadUnit(TimeScan scan, int at, UnitName unit, TimeRole role)
    {
        var steps = scan[at].Value;
        if (role == Trailing || unit.Unit is TimeUnit.Fortnight or TimeUnit.Hour && steps != 0)
        {
            AddCount(scan, at, new(unit.Next, 1, unit.Unit, false), isPast: role != Next);
            return;
        }

        // "The last days" are a few; "last quarters" is a slip for "last quarter's".
        if (steps != 0 && unit.Unit == TimeUnit.Day && scan.Norm(unit.Next - 1) == "days")
        {
            AddCount(scan, at, new(unit.Next, RecentCount, unit.Unit, true), isPast: steps < 0);
            return;
        }

        AddNear(scan, at, unit, steps);
        if (YearName.Relative(scan, at) is { } year)
        {
            NumberedRules.ReadAfterYear(scan, at, year);
            DayRules.ReadAfterYear(scan, at, year);
        }
    }

    // "Last November", asked in November, is that of the year before.
    private static Data.Calendar.Period NearMonth(Today today, int month, int steps)
    {
        if (steps == 0)
        {
            return today.Calendar.Month(today.Day.Year, month);
        }

        var current = today.Calendar.MonthOf(today.Day);
        var own = int.Parse(current.Id.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        var apart = ((((month - own) * steps) + 23) % 12) + 1;
        return today.Calendar.Shift(current, apart * steps);
    }

    // "This Friday" is that of this week, even where it is past.
    private static LocalDate NearWeekday(LocalDate day, IsoDayOfWeek weekday, int steps) =>
        steps < 0 ? day.Previous(weekday)
        : steps > 0 ? day.Next(weekday)
        : FiscalCalendar.WeekOf(day).Start.PlusDays((int)weekday - 1);
}

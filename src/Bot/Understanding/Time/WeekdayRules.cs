using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Weekdays: "Monday", "Mon, Nov 30", "Monday last week", "Friday before Christmas".</summary>
internal static class WeekdayRules
{
    /// <summary>Reads what begins at a weekday.</summary>
    public static void Read(TimeScan scan, int at)
    {
        var weekday = (IsoDayOfWeek)scan[at].Value;
        var date = scan[at + 1].Mark == TimeMark.Comma || scan.Is(at + 1, scan[at + 1].Role) ? scan.At(at + 1) : [];
        if (
            date.FirstOrDefault(hit =>
                hit.Value is Range { Period.Days: 1, Weekday: null, IsNow: false } && !hit.IsJoin
            ) is
            { Value: { } day } dated
        )
        {
            scan.Add(at, dated.Next, day);
        }

        var week = scan.Skip(at + 1, Of);
        if (scan.RangeAt(week) is { Range.Period: { Kind: PeriodKind.Week } found } named)
        {
            scan.Add(at, named.Next, found.Start.PlusDays((int)weekday - 1));
        }

        var isBefore = scan.Is(at + 1, Before);
        if (isBefore && scan.Is(at + 2, Last))
        {
            scan.Add(at, at + 3, scan.Today.Day.Previous(weekday).PlusWeeks(-1));
        }
        else if (scan.Is(at + 1, After) && scan.Is(at + 2, Next))
        {
            scan.Add(at, at + 3, scan.Today.Day.Next(weekday).PlusWeeks(1));
        }
        else if ((isBefore || scan.Is(at + 1, After)) && scan.RangeAt(at + 2) is { } edge)
        {
            var period = edge.Range.Period;
            scan.Add(at, edge.Next, isBefore ? period.Start.Previous(weekday) : period.End.Next(weekday));
        }

        if (MonthName.IsWeekday(scan, at) && !scan.IsAfter(at, Every))
        {
            var last = scan.Today.Day.Previous(weekday);
            scan.Add(at, at + 1, new Range(FiscalCalendar.DayOf(last)) { Weekday = weekday });
            ReadPartOfDay(scan, at, at + 1);
        }
    }

    /// <summary>Adds the same days with a part of the day after them: "Monday morning".</summary>
    public static void ReadPartOfDay(TimeScan scan, int at, int next)
    {
        if (scan.Is(next, PartOfDay) && scan.At(at).FirstOrDefault(hit => hit.Next == next).Value is { } day)
        {
            scan.Add(at, next + 1, day);
        }
    }
}

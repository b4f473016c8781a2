using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>From one time to another: "A to B", A..B, "between A and B", Q1-Q3, Q1-3.</summary>
internal static class JoinRules
{
    private const int Nearby = 6;

    /// <summary>Joins what was found at a word with the time after it.</summary>
    public static void Read(TimeScan scan, int at)
    {
        if (scan.At(at).Count == 0)
        {
            return;
        }

        foreach (var hit in scan.At(at).ToArray())
        {
            if (hit.Value is Range { IsNow: false } first && !hit.IsJoin)
            {
                Join(scan, at, hit.Next, first, IsJoining(scan, at, hit.Next, first));
                ReadQuarters(scan, at, hit.Next, first);
            }
        }
    }

    /// <summary>Reads "from A to B" and "between A and B".</summary>
    public static void ReadLed(TimeScan scan, int at)
    {
        if (scan[at].Role is not (From or Between) || !scan.Is(at + 1, scan[at + 1].Role))
        {
            return;
        }

        foreach (var hit in scan.At(at + 1).ToArray())
        {
            if (hit.IsJoin)
            {
                scan.Add(at, hit.Next, hit.Value, isJoin: true);
            }
            else if (scan[at].Role == Between && hit.Value is Range first && IsAnd(scan, hit.Next))
            {
                Join(scan, at, hit.Next, first, hit.Next + (scan[hit.Next].Role == And ? 1 : 0));
            }
        }
    }

    private static bool IsAnd(TimeScan scan, int at) =>
        scan.Is(at, And) || (at < scan.Count && scan[at].Mark is TimeMark.Ampersand);

    // Where the second time begins; null where nothing joins them.
    private static int? IsJoining(TimeScan scan, int at, int next, Range first)
    {
        if (next >= scan.Count)
        {
            return null;
        }

        if (scan[next].Mark is TimeMark.Dash or TimeMark.Dots)
        {
            return next;
        }

        var to = scan.Skip(next, Up);
        return scan.Is(to, To) && !IsCompared(scan, at, first.Period.Kind != PeriodKind.Days) ? to + 1 : null;
    }

    // "Compare Q2 to Q3" and "pushed from Q3 to Q4" join nothing; "pushed from 1 to 9 Nov" does.
    private static bool IsCompared(TimeScan scan, int at, bool mayMove)
    {
        for (var place = at - 1; place >= Math.Max(0, at - Nearby) && scan[place + 1].Mark != TimeMark.Break; place--)
        {
            if (scan[place].Role == Compare || (mayMove && scan[place].Role == Moving))
            {
                return true;
            }
        }

        return false;
    }

    private static void Join(TimeScan scan, int at, int next, Range first, int? start)
    {
        if (start is not { } second || second >= scan.Count || (second > next && !scan.Is(second, scan[second].Role)))
        {
            return;
        }

        foreach (var hit in scan.At(second))
        {
            if (hit is { IsJoin: false, Value: Range last } && Joined(scan.Today, first, last) is { } joined)
            {
                scan.Add(at, hit.Next, joined, isJoin: true);
            }
        }
    }

    private static Range? Joined(Today today, Range first, Range last)
    {
        var start = first.Period;
        var end =
            last is { IsBareWeekday: true } && last.Period.End < start.Start
                ? FiscalCalendar.DayOf(start.Start.Next(last.Weekday!.Value))
                : last.Period;
        if (first.IsBareMonth && !last.IsBareMonth && last.Counted is null)
        {
            start = Aligned(today.Calendar, start, end);
        }
        else if (first.IsBareMonth && start.Start > end.End)
        {
            start = today.Calendar.YearEarlier(start);
        }
        else if (last.IsBareMonth && !first.IsBareMonth)
        {
            end = Later(today.Calendar, end, start);
        }

        return start.Start <= end.End
            ? new Range(Period.Between(start.Start, end.End))
            {
                IsBareMonth = first.IsBareMonth && last.IsBareMonth,
                IsLoose = first.IsLoose || last.IsLoose,
                IsCalendar = first.IsCalendar || last.IsCalendar,
            }
            : null;
    }

    // "Nov to Jan 2027" begins in 2026: the latest such November before.
    private static Period Aligned(FiscalCalendar calendar, Period first, Period last)
    {
        for (var step = 0; step < Nearby && first.Start > last.Start; step++)
        {
            first = calendar.YearEarlier(first);
        }

        for (var step = 0; step < Nearby && YearLater(calendar, first).Start <= last.Start; step++)
        {
            first = YearLater(calendar, first);
        }

        return first;
    }

    // "Nov 2026 to Feb" ends in the first February after.
    private static Period Later(FiscalCalendar calendar, Period last, Period first)
    {
        for (var step = 0; step < Nearby && last.Start < first.Start; step++)
        {
            last = YearLater(calendar, last);
        }

        for (var step = 0; step < Nearby && calendar.YearEarlier(last).Start >= first.Start; step++)
        {
            last = calendar.YearEarlier(last);
        }

        return last;
    }

    private static Period YearLater(FiscalCalendar calendar, Period period) =>
        period.Kind switch
        {
            PeriodKind.Quarter => calendar.Shift(period, 4),
            PeriodKind.Month => calendar.Shift(period, 12),
            PeriodKind.Days => Period.Between(period.Start.PlusYears(1), period.End.PlusYears(1)),
            _ => calendar.Shift(period, period.Kind == PeriodKind.Week ? 52 : 1),
        };

    // Q1-3, weeks 40-47, weeks 1 to 4.
    private static void ReadQuarters(TimeScan scan, int at, int next, Range first)
    {
        // "Weeks 1 to 4" too, where the word says that there are more.
        var isTo = scan.Is(next, To) && scan.Norm(at) is "weeks" or "quarters";
        var place = isTo ? next + 1 : next;
        if (
            !scan.Is(place, Number)
            || scan[place] is not { Digits: 1 or 2 } number
            || !(isTo || number is { Mark: TimeMark.Dash, IsTight: true })
        )
        {
            return;
        }

        var (calendar, period) = (scan.Today.Calendar, first.Period);
        var own = period.Kind is PeriodKind.Quarter or PeriodKind.Week ? period.Id[^1] - '0' : 10;
        var steps =
            period.Kind == PeriodKind.Quarter && number.Value <= 4 ? number.Value - own
            : period.Kind == PeriodKind.Week && number.Value <= 52 ? number.Value - own - (10 * (period.Id[^2] - '0'))
            : 0;
        if (steps > 0)
        {
            var last = calendar.Shift(period, steps);
            scan.Add(at, place + 1, first with { Period = Period.Between(period.Start, last.End) }, isJoin: true);
        }
    }
}

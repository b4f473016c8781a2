using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Counted units and what they make: "30 days", "2 weeks ago", "one quarter earlier", "in 10 days".</summary>
internal static class CountRules
{
    /// <summary>Reads what begins at a number.</summary>
    public static void Read(TimeScan scan, int at)
    {
        ReadTurned(scan, at);
        if (CountedUnit.At(scan, at) is not { } count || count.Count > 1000)
        {
            return;
        }

        ReadFromNow(scan, at, count);
        ReadSteps(scan, at, count);
        if (IsLength(scan, at, count))
        {
            var (length, kind) = count.InKind();
            scan.Add(at, count.Next, new TimeValue.Length(length, kind) { IsLoose = count.IsLoose });
        }
    }

    /// <summary>Reads "in 2 weeks", "within 10 days", and "over the last year", where "over" compares nothing.</summary>
    public static void ReadLed(TimeScan scan, int at)
    {
        var role = scan[at].Role;
        var start = scan.Skip(at + 1, The);
        if (role is Over or Within && scan[start].Role is Last or Next or Trailing)
        {
            foreach (var hit in scan.At(start).Where(hit => hit.Value is TimeValue.Range && !hit.IsJoin).ToArray())
            {
                scan.Add(at, hit.Next, hit.Value);
            }
        }

        if (role is Over || !scan.Is(at + 1, scan[at + 1].Role) || CountedUnit.At(scan, at + 1) is not { } count)
        {
            ReadOverWeekend(scan, at);
            return;
        }

        // "In a month" is a rate: "how many do we win in a month"; "in a month's time" is none.
        var isTime = scan.Is(count.Next, Possessive) && scan.Is(count.Next + 1, Occasion);
        if (role is Within || isTime || scan[at + 1].Role != A || count.Unit <= TimeUnit.Fortnight || count.IsLoose)
        {
            RelativeRules.AddCount(scan, at, count with { Next = isTime ? count.Next + 2 : count.Next }, isPast: false);
        }
    }

    private static void ReadOverWeekend(TimeScan scan, int at)
    {
        if (scan[at].Role == Over && scan.Is(scan.Skip(at + 1, The), Weekend))
        {
            NamedDayRules.ReadNear(scan, at, scan.Skip(at + 1, The), -1);
        }
    }

    // "3 previous quarters".
    private static void ReadTurned(TimeScan scan, int at)
    {
        if (
            scan[at] is { Role: Number, Value: >= 1, Opens: true } number
            && (scan.Is(at + 1, Last) || scan.Is(at + 1, Next))
            && UnitName.At(scan, at + 2) is { } unit
            && (number.Value == 1 || scan.Norm(unit.Next - 1).EndsWith('s'))
        )
        {
            RelativeRules.AddCount(scan, at, new(unit.Next, number.Value, unit.Unit, false), scan[at + 1].Role == Last);
        }
    }

    // "2 weeks ago", "10 days from now".
    private static void ReadFromNow(TimeScan scan, int at, CountedUnit count)
    {
        ReadFrom(scan, at, count);
        var isLater =
            scan.Is(count.Next, From) && (scan.Is(count.Next + 1, Now) || scan.Is(count.Next + 1, DayWord, 0));
        if (!isLater && !scan.Is(count.Next, Ago))
        {
            return;
        }

        var next = isLater ? count.Next + 2 : count.Next + 1;
        var isYear = !isLater && count is { Count: 1, Unit: TimeUnit.Year };
        if (isYear)
        {
            var earlier = ComparisonRules.YearEarlier(scan.Today, TimeUnit.Year);
            scan.Add(at, next, earlier);
            if (scan.Is(next, DayWord, 0))
            {
                scan.Add(at, next + 1, earlier with { AtSamePoint = true });
            }
        }
        else if (TimeMath.Near(scan.Today, count.Unit, isLater ? count.Count : -count.Count) is { } period)
        {
            scan.Add(at, next, new TimeValue.Range(period) { IsLoose = count.IsLoose });
        }
    }

    // "a week from Friday".
    private static void ReadFrom(TimeScan scan, int at, CountedUnit count)
    {
        if (
            scan.Is(count.Next, From)
            && scan.RangeAt(count.Next + 1) is { Range: { Period.Days: 1, IsNow: false } day } found
            && !scan.Is(count.Next + 1, DayWord, 0)
        )
        {
            var start = day.Weekday is { } weekday ? scan.Today.Day.Next(weekday) : day.Period.Start;
            var (steps, kind) = count.InKind();
            scan.Add(at, found.Next, Moved(start, steps, kind));
        }
    }

    // "one quarter earlier", "two months before"; with a time after it, a day: "2 weeks before the end of Q3".
    private static void ReadSteps(TimeScan scan, int at, CountedUnit count)
    {
        var word = scan[count.Next];
        if (!scan.Is(count.Next, word.Role) || word.Role is not (Before or After or Earlier or Later))
        {
            return;
        }

        var (factor, kind) = count.Unit.InKind();
        var steps = count.Count * factor;
        if (word.Role is Before or After && scan.RangeAt(count.Next + 1) is { } edge)
        {
            var period = edge.Range.Period;
            var from = word.Role == After || edge.Range.IsEnd ? period.End : period.Start;
            scan.Add(at, edge.Next, Moved(from, word.Role == Before ? -steps : steps, kind));
        }
        else
        {
            scan.Add(
                at,
                scan.Skip(count.Next + 1, That),
                new TimeValue.Step(word.Role is Before or Earlier ? -steps : steps, kind)
            );
        }
    }

    private static NodaTime.LocalDate Moved(NodaTime.LocalDate day, int steps, PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Week => day.PlusWeeks(steps),
            PeriodKind.Month => day.PlusMonths(steps),
            PeriodKind.Quarter => day.PlusMonths(3 * steps),
            PeriodKind.Year => day.PlusYears(steps),
            _ => day.PlusDays(steps),
        };

    // "A quarter of our pipeline" and "three quarters of them" are shares; "a month" is a length after a word of measure.
    private static bool IsLength(TimeScan scan, int at, CountedUnit count)
    {
        var isShare = count.Unit is TimeUnit.Quarter or TimeUnit.Half && scan.Is(count.Next, Of);
        var isMeasured =
            scan[at].Role != A
            || count.IsLoose
            || count.Count > 1
            || count.Unit is TimeUnit.Fortnight
            || (at > 0 && scan[at - 1].Role is Over or Lead or Quantity or Within or Most or After or In);
        // 2m is an amount.
        var isAmount = scan[count.Next - 1] is { Role: Letter, Value: 'm' };
        return !isShare && !isAmount && isMeasured && count.Unit is not TimeUnit.Half;
    }
}

using static RevBot.Bot.Understanding.Time.TimeRole;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What stands after a time and changes it: "'s", "so far", "to date", "end", "at this point".</summary>
internal static class SuffixRules
{
    /// <summary>Reads on after what was found at a word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        if (scan.At(at).Count == 0)
        {
            return;
        }

        foreach (var hit in scan.At(at).ToArray())
        {
            if (hit.Value is Range range && !hit.IsJoin)
            {
                ReadAfter(scan, at, hit.Next, range);
            }

            if (scan.Is(hit.Next, Possessive))
            {
                scan.Add(at, hit.Next + 1, hit.Value, hit.IsJoin);
            }
        }
    }

    private static void ReadAfter(TimeScan scan, int at, int next, Range range)
    {
        var role = scan[next].Role;
        if (!scan.Is(next, role))
        {
            return;
        }

        var isToDate = (role == So && scan.Is(next + 1, Far)) || (role == To && scan.Is(next + 1, Date));
        if (isToDate && range.Period.Start <= scan.Today.Day)
        {
            scan.Add(at, next + 2, range with { Period = PartRules.UpTo(range.Period, scan.Today.Day) });
        }
        else if (role == End && range.Period.Days > 1)
        {
            scan.Add(at, next + 1, range with { IsEnd = true });
        }
        else if (role == Or && scan.Is(next + 1, So))
        {
            scan.Add(at, next + 2, range with { IsLoose = true });
        }

        ComparisonRules.ReadPointAfter(scan, at, next, range.Period);
        ComparisonRules.ReadSameAfter(scan, at, next, range.Period);
        ReadWeekday(scan, at, next, range);
        PartRules.ReadPlacedAfter(scan, at, next, range);
    }

    // "last week Monday", "last week's Monday".
    private static void ReadWeekday(TimeScan scan, int at, int next, Range range)
    {
        var day = scan.Skip(next, Possessive);
        if (range.Period.Kind == Data.Calendar.PeriodKind.Week && scan.Is(day, Weekday))
        {
            scan.Add(at, day + 1, range.Period.Start.PlusDays(scan[day].Value - 1));
        }
    }
}

using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Times of one short word: YTD, EOQ, TTM, YoY, LQ.</summary>
internal static class AbbreviationRules
{
    /// <summary>Reads the word.</summary>
    public static void Read(TimeScan scan, int at)
    {
        var unit = (TimeUnit)scan[at].Value;
        switch (scan[at].Role)
        {
            case ShortToDate:
                scan.Add(at, at + 1, TimeMath.ToDate(scan.Today, unit));
                ReadEarlierToDate(scan, at, unit);
                break;
            case ShortEnd when TimeMath.Near(scan.Today, unit, 0) is { } period:
                scan.Add(at, at + 1, new TimeValue.Range(period) { IsEnd = true });
                ReadEndOfDay(scan, at, unit);
                break;
            case ShortStart when TimeMath.Near(scan.Today, unit, 0) is { } period:
                scan.Add(at, at + 1, new TimeValue.Range(FiscalCalendar.DayOf(period.Start)) { IsStart = true });
                break;
            case ShortTrailing:
                RelativeRules.AddCount(scan, at, new(at + 1, scan[at].Value, TimeUnit.Month, false), isPast: true);
                break;
            case ShortOver when !IsCry(scan, at):
                scan.Add(at, at + 1, ComparisonRules.OverPrevious(unit));
                break;
            case ShortLast:
                scan.Add(at, at + 1, TimeMath.Near(scan.Today, unit, -1));
                break;
            case ShortYearEarlier:
                scan.Add(at, at + 1, new TimeValue.Comparison(PeriodShift.YearEarlier, false));
                break;
            default:
                break;
        }
    }

    // "EOD Friday".
    private static void ReadEndOfDay(TimeScan scan, int at, TimeUnit unit)
    {
        if (unit == TimeUnit.Day && scan.RangeAt(at + 1) is { Range: { Period.Days: 1 } day } found)
        {
            scan.Add(at, found.Next, day with { IsEnd = true });
        }
    }

    // "YTD last year": as many days of it as have passed of this one.
    private static void ReadEarlierToDate(TimeScan scan, int at, TimeUnit unit)
    {
        var start = scan.Is(at + 1, Of) || scan.Is(at + 1, In) ? at + 2 : at + 1;
        if (
            scan.Is(start, Last)
            && UnitName.At(scan, start + 1) is { } last
            && TimeMath.Near(scan.Today, unit, 0) is { } current
        )
        {
            var earlier =
                last.Unit == TimeUnit.Year
                    ? scan.Today.Calendar.YearEarlier(current)
                    : scan.Today.Calendar.Shift(current, -1);
            scan.Add(at, last.Next, TimeMath.Elapsed(scan.Today, current, earlier));
        }
    }

    // "Wow, what a quarter"; "call mom".
    private static bool IsCry(TimeScan scan, int at) =>
        scan.Norm(at) is "wow" or "mom"
        && scan.Token(at).Text != "WoW"
        && (scan.Token(at).OpensSentence || scan.Norm(at - 1) is "my" or "your" or "call" or "a");
}

using static RevBot.Bot.Understanding.Time.TimeRole;

namespace RevBot.Bot.Understanding.Time;

/// <summary>A unit with its adjectives: "full fiscal quarter".</summary>
/// <param name="Next">The word after it.</param>
/// <param name="Unit">The unit.</param>
/// <param name="IsCalendar">Whether the calendar's was said.</param>
/// <param name="IsFiscal">Whether the fiscal one was said.</param>
internal readonly record struct UnitName(int Next, TimeUnit Unit, bool IsCalendar, bool IsFiscal)
{
    /// <summary>The unit that begins at a word of the same phrase; null for none.</summary>
    public static UnitName? At(TimeScan scan, int at)
    {
        var (isCalendar, isFiscal) = (false, false);
        // Two adjectives are enough: "full fiscal".
        for (var next = at; next <= at + 2; next++)
        {
            if (!scan.Is(next, scan[next].Role))
            {
                return null;
            }

            switch (scan[next].Role)
            {
                case FiscalYear:
                    return new(next + 1, TimeUnit.Year, false, true);
                case CalendarYear:
                    return new(next + 1, TimeUnit.Year, true, false);
                case TimeRole.Unit:
                    return Ended(scan, next, isCalendar, isFiscal);
                case Fiscal:
                    isFiscal = true;
                    break;
                case CalendarWord:
                    isCalendar = true;
                    break;
                case not Adjective:
                    return null;
            }
        }

        return null;
    }

    // "Half year" and "half-year" are one unit.
    private static UnitName Ended(TimeScan scan, int at, bool isCalendar, bool isFiscal)
    {
        var unit = (TimeUnit)scan[at].Value;
        var next = unit == TimeUnit.Half && scan.Is(at + 1, TimeUnit.Year) ? at + 2 : at + 1;
        return new(next, unit, isCalendar, isFiscal);
    }
}

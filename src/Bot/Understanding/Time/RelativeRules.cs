using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>What counts from today: "last 4 quarters", "this past Thursday", "quarter before last", YTD, EOQ, L30D.</summary>
internal static class RelativeRules
{
    private const int RecentCount = 3;

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("Last|Trailing|Next Count", m => TimeMath.Counted(m.Today, m.Get<Count>(1), isPast: !m.Is(0, "Next"))),
        new("Number Last|Next Unit", Turned),
        new("Trail ^Count", m => TimeMath.Counted(m.Today, m.Get<Count>(1), isPast: true)),
        new("Twelve", m => TimeMath.Counted(m.Today, new(12, TimeUnit.Month), isPast: true)),
        new("recent Unit", m => m.EndsIn("Units") ? Few(m, 1, isPast: true) : null),
        new("most recent Unit", m => Near(m, 2, -1)),
        new("Trailing Unit", m => TimeMath.Counted(m.Today, new(1, m.UnitOf(1)), isPast: true)),
        new("This|Last|Next Unit", NearUnit),
        new(
            "This|Last|Next Month",
            m => m[0] != 0 || MonthWords.IsMonth(m.Chart, m.At(1)) ? MonthNear(m.Today, m[1], m[0]) : null
        ),
        new("LastOf", m => TimeMath.Near(m.Today, m.UnitOf(0), -1)),
        new("This Time", m => m.Is(1, "Last") || m.Is(1, "Next") ? m.Range(1) : null),
        new(
            "over|within The? Time",
            m => m.Is(2, "Last") || m.Is(2, "Next") || m.Is(2, "Trailing") ? m.Range(2) : null
        ),
        new(
            "The Unit",
            m =>
                m.UnitOf(1) is TimeUnit.Hour or TimeUnit.Day or TimeUnit.Fortnight or TimeUnit.Half
                    ? null
                    : Near(m, 1, 0)
        ),
        // "By fiscal year" is no time, "a full year" a length.
        new(
            "(!A) Whole Unit",
            m => m.UnitOf(2) is TimeUnit.Month or TimeUnit.Quarter or TimeUnit.Year ? Near(m, 2, 0) : null
        ),
        new("(!Group) Unit", m => m.Get<Unit>(1) is { IsFiscal: true } or { IsCalendar: true } ? Near(m, 1, 0) : null),
        new("Unit before Last", m => TimeMath.Near(m.Today, m.UnitOf(0), -2)),
        new("Unit after Next", m => TimeMath.Near(m.Today, m.UnitOf(0), 2)),
        new("Unit before|after Time", Beside),
        new(
            "month Two",
            m => m[1] > 12 && !m.IsAfter("Number") && !m.IsAfter("Last") ? m.Impossible(DateText.NoMonth) : null
        ),
        // Up to today, and as much of an earlier period as has passed of this one: "YTD last year".
        new("ToDate", m => TimeMath.ToDate(m.Today, m.UnitOf(0))),
        new("Unit To date", m => TimeMath.ToDate(m.Today, m.UnitOf(0))),
        new("ToDate of|in? Last Unit", EarlierToDate),
        new("EndOf", m => m.Whole(0) is { } whole ? whole with { IsEnd = true } : null),
        new(
            "EndOf Time",
            m => m[0] == (int)TimeUnit.Day && m.Range(1) is { Period.Days: 1 } day ? day with { IsEnd = true } : null
        ),
        new("StartOf", m => m.Whole(0) is { } whole ? PartRules.Start(whole) : null),
    ];

    // "3 previous quarters".
    private static Range? Turned(TimeMatch m) =>
        m[0] >= 1 && (m[0] == 1 || m.EndsIn("Units"))
            ? TimeMath.Counted(m.Today, new(m[0], m.UnitOf(2)), isPast: m.Is(1, "Last"))
            : null;

    // "The last days" are a few; "last quarters" is a slip for "last quarter's".
    private static Range? NearUnit(TimeMatch m) =>
        m[0] == 0 ? Near(m, 1, 0)
        : m.UnitOf(1) is TimeUnit.Fortnight or TimeUnit.Hour ? TimeMath.Counted(m.Today, new(1, m.UnitOf(1)), m[0] < 0)
        : m.UnitOf(1) == TimeUnit.Day && m.EndsIn("Units") ? Few(m, 1, m[0] < 0)
        : Near(m, 1, m[0]);

    private static Range? Few(TimeMatch m, int element, bool isPast) =>
        TimeMath.Counted(m.Today, new(RecentCount, m.UnitOf(element), IsLoose: true), isPast);

    private static Range? Near(TimeMatch m, int element, int steps)
    {
        var (unit, isCalendar, _) = m.Get<Unit>(element);
        var (day, quarter) = (m.Day, (4 * m.Day.Year) + ((m.Day.Month - 1) / 3) + steps);
        return (isCalendar, unit) switch
        {
            (true, TimeUnit.Year) => new(TimeMath.Calendar(m.Today, day.Year + steps)) { IsCalendar = true },
            (true, TimeUnit.Quarter) => new(TimeMath.Calendar(m.Today, quarter / 4, (quarter % 4) + 1))
            {
                IsCalendar = true,
            },
            _ => TimeMath.Near(m.Today, unit, steps) is { } period ? new(period) : null,
        };
    }

    // "Last November", asked in November, is that of the year before.
    private static Period MonthNear(Today today, int month, int steps)
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

    // "Week before Christmas", "day before yesterday". The week before a day is the week before its week.
    private static object? Beside(TimeMatch m)
    {
        var (calendar, period, isBefore) = (m.Today.Calendar, m.Range(2).Period, m.Is(1, "before"));
        var (factor, kind) = m.UnitOf(0).InKind();
        var edge = isBefore ? period.Start : period.End;
        var steps = isBefore ? -1 : 1;
        return factor > 1 ? null
            : kind == PeriodKind.Days ? edge.PlusDays(steps)
            : calendar.Shift(calendar.PeriodOf(kind, edge), steps);
    }

    private static Period? EarlierToDate(TimeMatch m) =>
        TimeMath.Near(m.Today, m.UnitOf(0), 0) is { } current
            ? TimeMath.Elapsed(
                m.Today,
                current,
                m.UnitOf(3) == TimeUnit.Year
                    ? m.Today.Calendar.YearEarlier(current)
                    : m.Today.Calendar.Shift(current, -1)
            )
            : null;
}

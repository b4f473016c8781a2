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
        new("Last|Trailing Count", m => m.Counted(m.Get<Count>(1), isPast: true)),
        new("Next Count", m => m.Counted(m.Get<Count>(1), isPast: false)),
        new(
            "Number Last|Next Unit",
            m => m[0] == 1 || m.EndsIn("Units") ? m.Counted(new(m[0], m.UnitOf(2)), m[1] < 0) : null
        ),
        new("Trail ^Count", m => m.Counted(m.Get<Count>(1), isPast: true)),
        new("Twelve", m => m.Counted(new(12, TimeUnit.Month), isPast: true)),
        new("recent Unit", m => m.EndsIn("Units") ? Few(m, isPast: true) : null),
        new("most recent Unit", m => Near(m, 2, -1)),
        new("Trailing Unit", m => m.Counted(new(1, m.UnitOf(1)), isPast: true)),
        new("This|Last|Next Unit", NearUnit),
        new("Last|Next Month", m => MonthNear(m.Today, m[1], m[0])),
        new("This Month", m => m.IsMonth(1) ? m.Today.Calendar.Month(m.Day.Year, m[1]) : null),
        new("LastOf", m => m.Near(0, -1)),
        new("This (Last|Next) Time", m => m.Range(2)),
        new("over|within The? (Last|Next|Trailing) Time", m => m.Range(3)),
        new("The (!Portion|DaysWord) Unit", m => Near(m, 2)),
        // "By fiscal year" is no time, "a full year" a length.
        new("(!A) Whole (!Portion|DaysWord|WeekWord) Unit", m => Near(m, 3)),
        new("(!Group) Unit", m => m.Get<Unit>(1) is { IsFiscal: true } or { IsCalendar: true } ? Near(m, 1) : null),
        new("Unit before Last", m => m.Near(0, -2)),
        new("Unit after Next", m => m.Near(0, 2)),
        new("Unit before Time", m => Beside(m, m.Range(2).Period.Start, -1)),
        new("Unit after Time", m => Beside(m, m.Range(2).Period.End, 1)),
        new("(!MonthCount) month Two", m => m[2] > 12 ? m.Impossible(DateText.NoMonth) : null),
        // Up to today, and as much of an earlier period as has passed of this one: "YTD last year".
        new("ToDate", m => m.Whole(0)?.SoFar(m)),
        new("Unit To date", m => m.Whole(0)?.SoFar(m)),
        new("ToDate of|in? Last Unit", EarlierToDate),
        new("EndOf", m => m.Whole(0)?.AsEnd()),
        new("eod|cob ADay", m => m.Range(1).AsEnd()),
        new("StartOf", m => m.Whole(0)?.AsStart()),
    ];

    // "The last days" are a few; "last quarters" is a slip for "last quarter's".
    private static Range? NearUnit(TimeMatch m) =>
        m[0] == 0 ? Near(m, 1)
        : m.UnitOf(1) is TimeUnit.Fortnight or TimeUnit.Hour ? m.Counted(new(1, m.UnitOf(1)), m[0] < 0)
        : m.UnitOf(1) == TimeUnit.Day && m.EndsIn("Units") ? Few(m, m[0] < 0)
        : Near(m, 1, m[0]);

    private static Range? Few(TimeMatch m, bool isPast) =>
        m.Counted(new(RecentCount, m.UnitOf(1), IsLoose: true), isPast);

    private static Range? Near(TimeMatch m, int element, int steps = 0)
    {
        var (unit, isCalendar, _) = m.Get<Unit>(element);
        var quarter = (4 * m.Day.Year) + ((m.Day.Month - 1) / 3) + steps;
        var period = (isCalendar, unit) switch
        {
            (true, TimeUnit.Year) => TimeMath.Calendar(m.Today, m.Day.Year + steps),
            (true, TimeUnit.Quarter) => TimeMath.Calendar(m.Today, quarter / 4, (quarter % 4) + 1),
            _ => null,
        };
        return period is not null ? new(period) { IsCalendar = true }
            : m.Near(element, steps) is { } near ? new(near)
            : null;
    }

    // "Last November", asked in November, is that of the year before.
    private static Period MonthNear(Today today, int month, int steps)
    {
        var current = today.Calendar.MonthOf(today.Day);
        // Named after the calendar's month, also where months are counted in weeks.
        var own = int.Parse(current.Id.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture);
        return today.Calendar.Shift(current, (((((month - own) * steps) + 23) % 12) + 1) * steps);
    }

    // "Week before Christmas", "day before yesterday". The week before a day is the week before its week.
    private static object? Beside(TimeMatch m, NodaTime.LocalDate edge, int steps)
    {
        var (factor, kind) = m.UnitOf(0).InKind();
        return factor > 1 ? null
            : kind == PeriodKind.Days ? edge.PlusDays(steps)
            : m.Today.Calendar.Shift(m.Today.Calendar.PeriodOf(kind, edge), steps);
    }

    private static Period? EarlierToDate(TimeMatch m)
    {
        var (calendar, current) = (m.Today.Calendar, m.Near(0, 0)!);
        var earlier = m.UnitOf(3) == TimeUnit.Year ? calendar.YearEarlier(current) : calendar.Shift(current, -1);
        return TimeMath.Elapsed(m.Today, current, earlier);
    }
}

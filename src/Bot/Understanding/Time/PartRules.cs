using NodaTime;
using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using Period = RevBot.Data.Calendar.Period;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Parts of periods: "end of Q3", "mid-November", "rest of the year", "first two weeks of the quarter", "so far".</summary>
internal static class PartRules
{
    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("End of|in? Time", m => m.Range(2) with { IsEnd = true }),
        new("End of|in Unit", m => End(m, 2)),
        new("close of Time|Unit", m => End(m, 2)),
        new("Unit 's? End", m => End(m, 0)),
        new("Start of|in Time|Unit", m => m.Whole(2) is { } whole ? Start(whole) : null),
        new("(StartLead) Unit Began", m => m.Whole(1) is { } whole ? Start(whole) : null),
        new(
            "Middle of|in? Time|Unit",
            m => m.Whole(2) is { } whole ? whole with { Period = TimeMath.Middle(whole.Period) } : null
        ),
        new("early|late of|in? Time", EarlyOrLate),
        new("Rest of|in Time|Unit", m => Rest(m, 2)),
        new("remaining Time|Unit", m => Rest(m, 1)),
        new("so far of|in? Time", m => SoFar(m, 3)),
        new("earlier Time", m => m.Is(1, "This") ? SoFar(m, 1) : null),
        new("later Time", m => m.Is(1, "This") ? Rest(m, 1) : null),
        new("Time so far", m => SoFar(m, 0)),
        new("Time To date", m => SoFar(m, 0)),
        new("Time End", m => m.Range(0) is { Period.Days: > 1 } whole ? whole with { IsEnd = true } : null),
        new("Time or so", m => m.Range(0) with { IsLoose = true }),
        // "First week of November", "last 10 days of the quarter", "Q3's last two weeks", "week 3 of the quarter".
        new("Ordinal|Last Unit|Count of|in Time|Unit", m => Slice(m, 1, m[0], 3)),
        new("Time 's Ordinal|Last Unit|Count", m => Slice(m, 3, m[2], 0)),
        new("Unit Digits of|in Time|Unit", m => m[1] > 0 ? Slice(m, 0, m[1], 3) : null),
        new("Ordinal|Last Weekday of|in Time|Unit", Weekday),
        new(
            "Time 's? Weekday",
            m => m.Range(0).Period is { Kind: PeriodKind.Week } week ? week.Start.PlusDays(m[2] - 1) : null
        ),
        // "Week of 3 Nov", "month of November", "quarter ending October".
        new(
            "Unit of in? Time",
            m =>
                m.UnitOf(0) >= TimeUnit.Month && m.Range(3).Period.Kind == m.UnitOf(0).InKind().Kind
                    ? m.Range(3)
                    : WeekOf(m, 3)
        ),
        new("Unit from in? Time", m => m.Range(3).IsBareWeekday ? null : WeekOf(m, 3)),
        new("Unit Ending in? Time", m => Ending(m) ?? WeekOf(m, 3)),
    ];

    /// <summary>The first day of a period.</summary>
    public static Range Start(Range whole) =>
        whole with
        {
            Period = FiscalCalendar.DayOf(whole.Period.Start),
            IsStart = true,
        };

    private static Range? End(TimeMatch m, int element) =>
        m.Whole(element) is { } whole ? whole with { IsEnd = true } : null;

    // "Late this quarter" says when something is late.
    private static Range? EarlyOrLate(TimeMatch m)
    {
        var whole = m.Range(2);
        var (period, third) = (whole.Period, Math.Max(1, whole.Period.Days / 3));
        return !m.Has(1) && (m.Is(2, "This") || m.Is(2, "The"))
            ? null
            : whole with
            {
                Period = m.Is(0, "early")
                    ? Period.Between(period.Start, period.Start.PlusDays(third - 1))
                    : Period.Between(period.End.PlusDays(1 - third), period.End),
                IsLoose = true,
            };
    }

    private static Range? Rest(TimeMatch m, int element) =>
        m.Whole(element) is { } whole && whole.Period.End >= m.Day
            ? whole with
            {
                Period = Period.Between(LocalDate.Max(m.Day, whole.Period.Start), whole.Period.End),
            }
            : null;

    private static Range? SoFar(TimeMatch m, int element) =>
        m.Range(element) is { Period: var period } whole && period.Start <= m.Day
            ? whole with
            {
                Period = Period.Between(period.Start, LocalDate.Min(period.End, m.Day)),
            }
            : null;

    private static Range? Slice(TimeMatch m, int unit, int place, int element)
    {
        var count = m.Find<Count>(unit);
        return
            m.Whole(element) is { } whole
            && TimeMath.Slice(m.Today.Calendar, whole.Period, count?.Of ?? m.UnitOf(unit), place, count?.Number ?? 1)
                is { } period
            ? whole with
            {
                Period = period,
                IsEnd = false,
                IsStart = false,
                Counted = null,
            }
            : null;
    }

    private static Range? Weekday(TimeMatch m)
    {
        if (m.Whole(3) is not { } whole)
        {
            return null;
        }

        var (weekday, period) = ((IsoDayOfWeek)m[1], whole.Period);
        var day =
            m[0] < 0
                ? period.End.PlusDays(1).Previous(weekday)
                : period.Start.PlusDays(-1).Next(weekday).PlusWeeks(m[0] - 1);
        return period.Contains(day) ? whole with { Period = FiscalCalendar.DayOf(day) } : null;
    }

    private static Range? WeekOf(TimeMatch m, int element) =>
        m.UnitOf(0) == TimeUnit.Week && m.Range(element) is { Period.Days: 1 } day
            ? day with
            {
                Period = FiscalCalendar.WeekOf(day.Period.Start),
                Weekday = null,
            }
            : null;

    private static Range? Ending(TimeMatch m) =>
        m.UnitOf(0) is TimeUnit.Quarter or TimeUnit.Year && m.Range(3) is { Period.Kind: <= PeriodKind.Month } last
            ? last with
            {
                Period = m.Today.Calendar.PeriodOf(m.UnitOf(0).InKind().Kind, last.Period.End),
            }
            : null;
}

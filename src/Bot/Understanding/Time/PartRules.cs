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
        new("End of|in? Time", m => m.Range(2).AsEnd()),
        new("End of|in Unit", m => m.Whole(2)?.AsEnd()),
        new("close of Time|Unit", m => m.Whole(2)?.AsEnd()),
        new("Unit 's? End", m => m.Whole(0)?.AsEnd()),
        new("Time End", m => m.Range(0) is { Period.Days: > 1 } whole ? whole.AsEnd() : null),
        new("Start of|in Time|Unit", m => m.Whole(2)?.AsStart()),
        new("(StartLead) Unit Began", m => m.Whole(1)?.AsStart()),
        new("Middle of|in? Time|Unit", m => m.Whole(2) is { } whole ? whole.With(TimeMath.Middle(whole.Period)) : null),
        // "Late this quarter" says when something is late.
        new("early|late of|in Time", m => Third(m, 2)),
        new("early|late (!This|The) Time", m => Third(m, 2)),
        new("Rest of|in Time|Unit", m => Rest(m, 2)),
        new("remaining Time|Unit", m => Rest(m, 1)),
        new("later (This) Time", m => Rest(m, 2)),
        new("earlier (This) Time", m => m.Range(2).SoFar(m)),
        new("so far of|in? Time", m => SoFarOf(m, 3)),
        new("Time so far", m => SoFarOf(m, 0)),
        new("Time To date", m => m.Range(0).SoFar(m)),
        new("Time or so", m => m.Range(0) with { IsLoose = true }),
        // "First week of November", "last 10 days of the quarter", "Q3's last two weeks", "week 3 of the quarter".
        new("Ordinal|Last Unit|Count of|in Time|Unit", m => Slice(m, 1, m[0], 3)),
        new("Time 's Ordinal|Last Unit|Count", m => Slice(m, 3, m[2], 0)),
        new("Unit Digits of|in Time|Unit", m => m[1] > 0 ? Slice(m, 0, m[1], 3) : null),
        new("AWeek 's? Weekday", m => m.Range(0).Period.Start.PlusDays(m[2] - 1)),
        // "Month of November", "quarter ending October", "week of 3 Nov", but "a week from Friday".
        new("Unit of in? Time", m => m.Range(3) is var whole && m.IsKind(0, whole.Period.Kind) ? whole : null),
        new("quarter|year ending in? ADay|AWeek|AMonth", m => Around(m, m.Range(3))),
        new("WeekWord of|Ending in? ADay", m => Around(m, m.Range(3))),
        new("WeekWord from in? ADay", m => m.Range(3).IsBareWeekday ? null : Around(m, m.Range(3))),
    ];

    /// <summary>Another period in its place.</summary>
    public static Range With(this Range range, Period period) => range with { Period = period };

    /// <summary>A day in its place.</summary>
    public static Range With(this Range range, LocalDate day) => range with { Period = FiscalCalendar.DayOf(day) };

    /// <summary>The same, named by its end.</summary>
    public static Range AsEnd(this Range range) => range with { IsEnd = true };

    /// <summary>Its first day.</summary>
    public static Range AsStart(this Range range) => range.With(range.Period.Start) with { IsStart = true };

    /// <summary>What has passed of it; null where it has not begun.</summary>
    public static Range? SoFar(this Range range, TimeMatch m) =>
        range.Period.Start <= m.Day ? range.With(TimeMath.UpTo(range.Period, m.Day)) : null;

    private static Range? SoFarOf(TimeMatch m, int element) =>
        m.Range(element) is var whole && whole.Period.Kind is PeriodKind.Month or PeriodKind.Quarter or PeriodKind.Year
            ? whole.SoFar(m) is { } passed
                ? passed with
                {
                    Whole = whole.Period,
                }
                : null
            : whole.SoFar(m);

    private static Range Third(TimeMatch m, int element)
    {
        var period = m.Range(element).Period;
        var apart = Math.Max(1, period.Days / 3) - 1;
        var third =
            m.Norm(0) == "early"
                ? Period.Between(period.Start, period.Start.PlusDays(apart))
                : Period.Between(period.End.PlusDays(-apart), period.End);
        return m.Range(element).With(third) with { IsLoose = true };
    }

    private static Range? Rest(TimeMatch m, int element) =>
        m.Whole(element) is { Period: var period } whole && period.End >= m.Day
            ? whole.With(Period.Between(LocalDate.Max(m.Day, period.Start), period.End))
            : null;

    private static Range? Slice(TimeMatch m, int unit, int place, int element)
    {
        var (count, whole) = (m.Find<Count>(unit) ?? new(1, m.UnitOf(unit)), m.Whole(element));
        return
            whole is not null
            && TimeMath.Slice(m.Today.Calendar, whole.Period, count.Of, place, count.Number) is { } part
            ? whole.With(part) with
            {
                IsEnd = false,
                IsStart = false,
                Counted = null,
            }
            : null;
    }

    // The unit's period in which another ends.
    private static Range Around(TimeMatch m, Range inner) =>
        inner.With(m.Today.Calendar.PeriodOf(m.UnitOf(0).InKind().Kind, inner.Period.End)) with
        {
            Weekday = null,
        };
}

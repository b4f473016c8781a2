using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;
using static RevBot.Bot.Understanding.Time.TimeValue;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Comparisons with an earlier period: "same time last year", "quarter over quarter", "at this point last quarter".</summary>
internal static class ComparisonRules
{
    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("UnitWord|LetterUnit over|on|o UnitWord|LetterUnit", m => Over(m, 2)),
        new("UnitWord|LetterUnit /UnitWord|LetterUnit", m => Over(m, 1)),
        new("Against", m => IsCry(m) ? null : OverPrevious(m.UnitOf(0))),
        new("sply", _ => new Comparison(PeriodShift.YearEarlier, false)),
        new("Last period", _ => new Comparison(PeriodShift.Previous, false)),
        new("YearWord ago", m => YearEarlier(m.Today)),
        new("YearWord ago Noun|UnitWord", m => With(m, 2, EarlierOf(m, 0)!)),
        // What is compared with, and "at this point", which may stand before or after it.
        new("of|in|as|on? The? LastOf", m => EarlierOf(m, 2)),
        new("of|in|as|on? The? Last Unit 's?", m => EarlierOf(m, 3)),
        new("of|in|as|on? The|A|one Unit Back", m => EarlierOf(m, 2)),
        new("at|by The? This|same|that PointWord|time", m => new Point(NeedsPeriod: m.EndsIn("Occasion"))),
        new("as of|at The? This|same|that PointWord|time", m => new Point(NeedsPeriod: m.EndsIn("Occasion"))),
        new("at|by Now", _ => new Point(NeedsPeriod: true)),
        new("as of|at Now", _ => new Point(NeedsPeriod: true)),
        new("same|This Noun|UnitWord Earlier", m => With(m, 1, m.Get<Earlier>(2))),
        new("same point|date of|in Time", m => Named(m.Range(3).Period)),
        new("Point Earlier", m => With(m, -1, m.Get<Earlier>(1))),
        new("Point in time", m => new Range(FiscalCalendar.DayOf(m.Day)) { IsNow = true }),
        new("Point of|in Time", m => m.Get<Point>(0).NeedsPeriod ? null : Named(m.Range(2).Period)),
        new("Point", m => m.Get<Point>(0).NeedsPeriod ? null : new Comparison(PeriodShift.Previous, true)),
        new("Time Point", m => m.Is(1, "as") ? null : Named(m.Range(0).Period)),
        new("Time 's? same Noun|UnitWord", m => SameOf(m, 3)),
        // "Prior-year quarter" needs no "same"; "last year month over month" is none.
        new("Time 's? period", m => SameOf(m, 2)),
        new(
            "Time 's? quarter|qtr|q|month (!over|on)",
            m => m.Range(0).Period.Kind == PeriodKind.Year ? SameOf(m, 2) : null
        ),
    ];

    /// <summary>The comparison with last year.</summary>
    public static Comparison YearEarlier(Today today) =>
        new(PeriodShift.YearEarlier, false) { Unit = PeriodKind.Year, Near = today.Near(PeriodKind.Year, -1) };

    private static Comparison? Over(TimeMatch m, int second) =>
        m[0] >= (int)TimeUnit.Day && m[0] == m[second] ? OverPrevious(m.UnitOf(0)) : null;

    // A year is compared with the year before, any other unit's period with the one before.
    private static Comparison OverPrevious(TimeUnit unit) =>
        new(unit == TimeUnit.Year ? PeriodShift.YearEarlier : PeriodShift.Previous, false)
        {
            Unit = unit.InKind().Kind,
        };

    // "Wow, what a quarter"; "call mom".
    private static bool IsCry(TimeMatch m) =>
        m.Norm(0) is "wow" or "mom"
        && m.Chart.Token(m.First).Text != "WoW"
        && (m.Chart.Token(m.First).OpensSentence || m.IsAfter("CryLead"));

    private static Earlier? EarlierOf(TimeMatch m, int element) =>
        m.Near(element, -1) is { } near ? new(m.UnitOf(element).InKind().Kind, near) : null;

    private static Comparison Named(Period period) =>
        new(period.Kind == PeriodKind.Year ? PeriodShift.YearEarlier : PeriodShift.Previous, true)
        {
            Unit = period.Kind,
            Near = period,
            IsNamed = true,
        };

    private static Comparison? SameOf(TimeMatch m, int noun) =>
        m.Range(0).Period is { Kind: not PeriodKind.Days } period ? With(m, noun, new(period.Kind, period)) : null;

    private static Comparison With(TimeMatch m, int noun, Earlier earlier)
    {
        var isUnit = noun >= 0 && m.Is(noun, "UnitWord") && m.UnitOf(noun) > TimeUnit.Day;
        var isYear = earlier.Of == PeriodKind.Year;
        var kind = isUnit ? m.UnitOf(noun).InKind().Kind : earlier.Of;
        // "The same time last year" is up to the same day: what runs still is not compared with what is over.
        var isAtPoint = noun < 0 || m.Is(noun, "PointWord") || m.Norm(noun) is "time";
        return new(isYear ? PeriodShift.YearEarlier : PeriodShift.Previous, isAtPoint)
        {
            Unit = isUnit || !isYear ? kind : null,
            Near =
                isUnit && isYear ? m.Today.Calendar.YearEarlier(m.Today.Near(kind, 0))
                : !isYear && kind == earlier.Of ? earlier.Near
                : null,
        };
    }
}

using static RevBot.Bot.Understanding.Time.TimePart;
using Range = RevBot.Bot.Understanding.Time.TimeValue.Range;

namespace RevBot.Bot.Understanding.Time;

/// <summary>Units, how many of them, and the lengths, steps and days that they count.</summary>
internal static class UnitRules
{
    private const int MostCounted = 1000;

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        new("UnitWord", m => new Unit((TimeUnit)m[0])),
        new("half YearWord", _ => new Unit(TimeUnit.Half)),
        new("fy", _ => new Unit(TimeUnit.Year, IsFiscal: true)),
        new("cy", _ => new Unit(TimeUnit.Year, IsCalendar: true)),
        new("Fiscal Unit", m => m.Get<Unit>(1) with { IsFiscal = true }),
        new("Calendar Unit", m => m.Get<Unit>(1) with { IsCalendar = true }),
        new("Adjective Unit", m => m.Get<Unit>(1)),
        // "half a year", "a half year", "a couple of weeks", 6mo, "30 days".
        new("A half A? YearWord", _ => new Count(6, TimeUnit.Month)),
        new("half A YearWord", _ => new Count(6, TimeUnit.Month)),
        new("A? Few of? Unit", m => new Count(m[1], m.UnitOf(3), IsLoose: true)),
        new("A Unit", m => new Count(1, m.UnitOf(1))),
        new("Number Unit", Counted),
        new("Number +LetterUnit", Counted),
        // "in 2 weeks", "within 10 days", "in a month's time".
        new("in|within Count", Within),
        new("in Count 's time", m => m.Counted(m.Get<Count>(1), isPast: false)),
        // "2 weeks ago", "6 quarters back", "10 days from now", "a week from Friday", "2 weeks before the end of Q3".
        new("Count Ago Today?", Ago),
        new("Count from Now|Today", m => Near(m, 1)),
        new("Count from|before|after Time", Beside),
        new("Count Side that?", Step),
        new("Count", Length),
        new("The one Side that?", m => new TimeValue.Step(m[2], null)),
        new("previous|prior|preceding one", _ => new TimeValue.Step(-1, null)),
        new("The (!Portion) Unit Side that? (!Time|Last)", m => new TimeValue.Step(m[3], m.UnitOf(2).InKind().Kind)),
    ];

    private static Count? Counted(TimeMatch m) => m[0] is >= 1 and <= MostCounted ? new(m[0], m.UnitOf(1)) : null;

    // "In a month" is a rate: "how many do we win in a month".
    private static Range? Within(TimeMatch m) =>
        m.Is(0, "within") || !m.Is(1, "A") || m.Get<Count>(1) is { Of: <= TimeUnit.Fortnight } or { IsLoose: true }
            ? m.Counted(m.Get<Count>(1), isPast: false)
            : null;

    private static TimeValue? Ago(TimeMatch m) =>
        m.Get<Count>(0) is { Number: 1, Of: TimeUnit.Year }
            ? ComparisonRules.YearEarlier(m.Today) with
            {
                AtSamePoint = m.Has(2),
            }
        : m.Has(2) ? null
        : Near(m, -1);

    // "6 quarters back" may mean all of them.
    private static Range? Near(TimeMatch m, int sign)
    {
        var count = m.Get<Count>(0);
        return TimeMath.Near(m.Today, count.Of, sign * count.Number) is { } period
            ? new(period) { IsLoose = count.IsLoose, Counted = m.Norm(1) == "back" ? count.InKind() : null }
            : null;
    }

    private static object Beside(TimeMatch m)
    {
        var (edge, (steps, kind), isBefore) = (m.Range(2), m.Get<Count>(0).InKind(), m.Is(1, "before"));
        var from =
            edge.Weekday is { } weekday ? m.Day.Next(weekday)
            : isBefore && !edge.IsEnd ? edge.Period.Start
            : edge.Period.End;
        return TimeMath.Moved(from, isBefore ? -steps : steps, kind);
    }

    private static TimeValue.Step Step(TimeMatch m)
    {
        var (count, kind) = m.Get<Count>(0).InKind();
        return new(m[1] * count, kind);
    }

    // "A quarter of our pipeline" is a share, 2m an amount; "a month" is a length only after a word of measure.
    private static TimeValue.Length? Length(TimeMatch m)
    {
        var count = m.Get<Count>(0);
        var isMeasured =
            !m.Is(0, "A")
            || count is { IsLoose: true } or { Number: > 1 } or { Of: TimeUnit.Fortnight }
            || m.IsAfter("Measure");
        var isShare = count.Of is TimeUnit.Half || (count.Of is TimeUnit.Quarter && m.Chart.Norm(m.Next) == "of");
        var (number, kind) = count.InKind();
        return isMeasured && !isShare && !m.EndsIn("Million") ? new(number, kind) { IsLoose = count.IsLoose } : null;
    }
}

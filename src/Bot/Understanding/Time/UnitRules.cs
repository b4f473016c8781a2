using static RevBot.Bot.Understanding.Time.TimePart;

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
        // "half a year", "a half year", "a year and a half", "a couple of weeks", 6mo, "30 days".
        new("A half A? YearWord", _ => new Count(6, TimeUnit.Month)),
        new("half A YearWord", _ => new Count(6, TimeUnit.Month)),
        new("A? Few of? Unit", m => new Count(m[1], m.UnitOf(3), IsLoose: true)),
        new("A Unit", m => new Count(1, m.UnitOf(1))),
        new("Number Unit", Counted),
        new("Number +LetterUnit", Counted),
        new("Count and A half", AndHalf),
        // "in 2 weeks", "within 10 days", "in a month's time".
        new("in|within Count", Within),
        new("in Count 's time", m => TimeMath.Counted(m.Today, m.Get<Count>(1), isPast: false)),
        // "2 weeks ago", "6 quarters back", "10 days from now", "a week from Friday", "2 weeks before the end of Q3".
        new("Count Ago Today?", Ago),
        new("Count from Now|Today", m => Near(m, m.Get<Count>(0).Number)),
        new("Count from Time", From),
        new("Count before|after Time", Beside),
        new("Count Side that?", m => Step(m.Get<Count>(0), m[1])),
        new("Count", Length),
        new("The one Side that?", m => new TimeValue.Step(m[2], null)),
        new("Last one", m => m.Norm(0) is "previous" or "prior" or "preceding" ? new TimeValue.Step(-1, null) : null),
        new("The Unit Side that? (!Time|Last)", StepFromUnit),
    ];

    private static Count? Counted(TimeMatch m) => m[0] > 0 ? new(m[0], m.UnitOf(1)) : null;

    private static Count? AndHalf(TimeMatch m) =>
        m.Get<Count>(0) is { Of: TimeUnit.Year, Number: < 50 and var years }
            ? new Count((12 * years) + 6, TimeUnit.Month)
            : null;

    // "In a month" is a rate: "how many do we win in a month".
    private static TimeValue.Range? Within(TimeMatch m) =>
        m.Get<Count>(1) is var count
        && (m.Is(0, "within") || !m.Is(1, "A") || count.Of <= TimeUnit.Fortnight || count.IsLoose)
            ? TimeMath.Counted(m.Today, count, isPast: false)
            : null;

    private static TimeValue? Ago(TimeMatch m)
    {
        var count = m.Get<Count>(0);
        return count is { Number: 1, Of: TimeUnit.Year }
                ? ComparisonRules.YearEarlier(m.Today, TimeUnit.Year) with
                {
                    AtSamePoint = m.Has(2),
                }
            : m.Has(2) ? null
            : Near(m, -count.Number) is { } near && m.Norm(1) == "back" ? near with { Counted = count.InKind() }
            : Near(m, -count.Number);
    }

    private static TimeValue.Range? Near(TimeMatch m, int steps) =>
        TimeMath.Near(m.Today, m.Get<Count>(0).Of, steps) is { } period
            ? new(period) { IsLoose = m.Get<Count>(0).IsLoose }
            : null;

    private static object? From(TimeMatch m)
    {
        var (day, (steps, kind)) = (m.Range(2), m.Get<Count>(0).InKind());
        return day is not { Period.Days: 1, IsNow: false } || steps > MostCounted
            ? null
            : TimeMath.Moved(day.Weekday is { } weekday ? m.Day.Next(weekday) : day.Period.Start, steps, kind);
    }

    private static object? Beside(TimeMatch m)
    {
        var (edge, (steps, kind)) = (m.Range(2), m.Get<Count>(0).InKind());
        var isAfter = m.Is(1, "after");
        return steps > MostCounted
            ? null
            : TimeMath.Moved(
                isAfter || edge.IsEnd ? edge.Period.End : edge.Period.Start,
                isAfter ? steps : -steps,
                kind
            );
    }

    private static TimeValue.Step? Step(Count count, int sign)
    {
        var (factor, kind) = count.Of.InKind();
        return count.Number > MostCounted ? null : new(sign * count.Number * factor, kind);
    }

    private static TimeValue.Step? StepFromUnit(TimeMatch m) =>
        m.UnitOf(1) is >= TimeUnit.Day and not (TimeUnit.Fortnight or TimeUnit.Half) and var unit
            ? new(m[2], unit.InKind().Kind)
            : null;

    // "A quarter of our pipeline" and "three quarters of them" are shares, 2m is an amount; "a month" is a length only
    // after a word of measure.
    private static TimeValue.Length? Length(TimeMatch m)
    {
        var count = m.Get<Count>(0);
        var isShare = count.Of is TimeUnit.Half || (count.Of is TimeUnit.Quarter && m.Chart.Norm(m.Next) == "of");
        var isMeasured =
            !m.Is(0, "A")
            || count.IsLoose
            || count.Number > 1
            || count.Of is TimeUnit.Fortnight
            || m.IsAfter("Measure");
        var (number, kind) = count.InKind();
        return
            isMeasured
            && !isShare
            && count.Number <= MostCounted
            && !(m.EndsIn("LetterUnit") && m.Chart.Norm(m.Next - 1).EndsWith('m'))
            ? new(number, kind) { IsLoose = count.IsLoose }
            : null;
    }
}

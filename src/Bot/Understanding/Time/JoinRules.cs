using RevBot.Data.Calendar;
using static RevBot.Bot.Understanding.Time.TimePart;

namespace RevBot.Bot.Understanding.Time;

/// <summary>
/// From one time to another: "A to B", A..B, "between A and B", Q1-Q3, Q1-3. And what says nothing more beside a time:
/// "the", "'s".
/// </summary>
internal static class JoinRules
{
    private const int Nearby = 6;
    private const int MostReversed = 180;

    /// <summary>The rules in order.</summary>
    public static IReadOnlyList<TimeRule> All { get; } =
    [
        // "Our" says whose the next word is: "our Q4 forecast".
        new("The Time|Span|Other", m => m.Norm(0) == "our" ? null : m.Get<object>(1)),
        new("Time|Span|Other 's", m => m.Get<object>(0)),
        new("Time -Time", m => Joined(m, 0, 1)),
        new("Time up? To Time", m => IsCompared(m) ? null : Joined(m, 0, 3)),
        new("between Time and Time", m => Joined(m, 1, 3)),
        new("between Time &Time", m => Joined(m, 1, 2)),
        new("from|between Span", m => m.Get<Span>(1)),
    ];

    // "Compare Q2 to Q3" and "pushed from Q3 to Q4" join nothing; "pushed from 1 to 9 Nov" does.
    private static bool IsCompared(TimeMatch m)
    {
        var (chart, mayMove) = (m.Chart, m.Range(0).Period.Kind != PeriodKind.Days);
        return Enumerable
            .Range(1, Math.Min(Nearby, m.First))
            .Select(step => m.First - step)
            .TakeWhile(at => chart[at + 1].Mark != '!')
            .Any(at => TimeWords.Set("Compare")[chart[at].Id] || (mayMove && TimeWords.Set("Moving")[chart[at].Id]));
    }

    private static object? Joined(TimeMatch m, int one, int other)
    {
        var (calendar, first, last) = (m.Today.Calendar, m.Range(one), m.Range(other));
        if (first.IsNow)
        {
            return null;
        }

        var (start, end) = (first.Period, last.Period);
        if (last.Weekday is { } weekday && end.End < start.Start)
        {
            end = FiscalCalendar.DayOf(start.Start.Next(weekday));
        }

        if (first.IsBareMonth && !last.IsBareMonth && last.Counted is null)
        {
            // "Nov to Jan 2027" begins in 2026: the latest such November before.
            start = Years(calendar, start).LastOrDefault(period => period.Start <= end.Start) ?? start;
        }
        else if (first.IsBareMonth && start.Start > end.End && !IsReversed(start, end))
        {
            start = calendar.YearEarlier(start);
        }
        else if (last.IsBareMonth && !first.IsBareMonth)
        {
            // "Nov 2026 to Feb" ends in the first February after.
            end = Years(calendar, end).FirstOrDefault(period => period.Start >= start.Start) ?? end;
        }

        return Joined(m, (one, first, start), (other, last, end));
    }

    private static object? Joined(
        TimeMatch m,
        (int Place, TimeValue.Range Said, Period Days) one,
        (int Place, TimeValue.Range Said, Period Days) other
    )
    {
        var ((_, first, start), (_, last, end)) = (one, other);
        return start.Start <= end.End
                ? new Span(
                    new(Period.Between(start.Start, end.End))
                    {
                        IsBareMonth = first.IsBareMonth && last.IsBareMonth,
                        IsLoose = first.IsLoose || last.IsLoose,
                        IsCalendar = first.IsCalendar || last.IsCalendar,
                    }
                )
            : IsReversed(start, end) && IsInDigits(m, one.Place) && IsInDigits(m, other.Place)
                ? new TimeValue.Impossible(
                    "time " + m.Chart.Text(m.First, m.Next),
                    "Its last day lies before its first."
                )
            : null;
    }

    // "15 December to 1 December": a few days too early is a slip, and not the year before.
    private static bool IsReversed(Period first, Period last) =>
        first.Days == 1
        && last.Days == 1
        && first.Start > last.Start
        && first.Start < last.Start.PlusDays(MostReversed);

    private static bool IsInDigits(TimeMatch m, int element) =>
        m.Range(element) is { IsNow: false, Weekday: null } && char.IsAsciiDigit(m.Norm(element)[0]);

    private static IEnumerable<Period> Years(FiscalCalendar calendar, Period period) =>
        Enumerable.Range(-Nearby, (2 * Nearby) + 1).Select(years => YearShift.Move(period, years, calendar));
}

using NodaTime;
using NodaTime.TimeZones;
using RevBot.Data.Calendar;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Subscriptions.Schedules;

/// <summary>
/// Turns a rhythm into days and instants, by a person's zone and holidays and the company's fiscal calendar. A function of
/// these alone: two processes always find the same.
/// </summary>
/// <remarks>
/// A day off moves what would come on it to the next working day; what comes on a last day moves to the working day before.
/// A time that the clocks skip becomes the first moment after the gap; one that comes twice is the first of the two.
/// </remarks>
/// <param name="rhythm">The days and times.</param>
/// <param name="zone">Where they are meant.</param>
/// <param name="work">Working days there.</param>
/// <param name="calendar">Of the company.</param>
public sealed class Timetable(Rhythm rhythm, DateTimeZone zone, WorkCalendar work, FiscalCalendar calendar)
{
    // Longer runs of days off are taken for a mistake; a day is not moved past them.
    private const int LongestMove = 14;

    // Nothing comes more seldom than once a quarter.
    private const int DaysAhead = 200;

    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>The next time after an instant; null where none comes within 200 days.</summary>
    /// <param name="after">Not included.</param>
    /// <param name="from">The first day on which it may come; null for any.</param>
    public Occurrence? FindNext(Instant after, LocalDate? from = null)
    {
        var today = after.InZone(zone).Date;
        var first = from is { } day && day > today ? day : today;
        return Between(first, first.PlusDays(DaysAhead)).FirstOrDefault(found => found.At > after);
    }

    /// <summary>The times in a span, the earlier first.</summary>
    /// <param name="after">Not included.</param>
    /// <param name="until">Included.</param>
    /// <param name="from">The first day on which it may come; null for any.</param>
    public IEnumerable<Occurrence> FindAll(Instant after, Instant until, LocalDate? from = null)
    {
        var first = after.InZone(zone).Date;
        return Between(from is { } day && day > first ? day : first, until.InZone(zone).Date)
            .Where(found => found.At > after && found.At <= until);
    }

    private IEnumerable<Occurrence> Between(LocalDate first, LocalDate last)
    {
        // What comes on a day may have been moved from up to so many days away, either way.
        var days = Period.Between(first.PlusDays(-LongestMove), last.PlusDays(LongestMove));
        var found = new List<Occurrence>();
        for (var day = days.Start; day <= days.End; day = day.PlusDays(1))
        {
            for (var part = 0; part < rhythm.Days.Count; part++)
            {
                if (Falls(rhythm.Days[part], day) && Moved(rhythm.Days[part], day) is { } moved)
                {
                    found.Add(new(PeriodOf(part, day), moved, InstantOf(rhythm.Days[part], moved)));
                }
            }
        }

        return found
            .Where(one => one.Day >= first && one.Day <= last)
            .OrderBy(one => one.At)
            .ThenBy(one => one.Period, StringComparer.Ordinal)
            .DistinctBy(one => one.Period, StringComparer.Ordinal);
    }

    private bool Falls(RhythmDay part, LocalDate day) =>
        part.Kind switch
        {
            RhythmDayKind.Daily => work.IsWorkday(day),
            RhythmDayKind.Weekly => day.DayOfWeek == part.Weekday
                && !(rhythm.SkipsFirstWeek && day < calendar.QuarterOf(day).Start.PlusDays(7)),
            RhythmDayKind.Monthly => day.DayOfWeek == part.Weekday && IsNth(part.Nth, day),
            RhythmDayKind.MonthStart => day == calendar.MonthOf(day).Start,
            RhythmDayKind.MonthEnd => day == calendar.MonthOf(day).End,
            RhythmDayKind.QuarterStart => day == calendar.QuarterOf(day).Start,
            RhythmDayKind.QuarterEnd => day == calendar.QuarterOf(day).End,
        };

    private static bool IsNth(int nth, LocalDate day) =>
        nth == 5 ? day.PlusWeeks(1).Month != day.Month : (day.Day - 1) / 7 == nth - 1;

    // Who asked for Sundays works on Sundays; a holiday is a day off all the same.
    private LocalDate? Moved(RhythmDay part, LocalDate day)
    {
        if (part.Weekday != IsoDayOfWeek.None && !work.IsWeekday(day))
        {
            return work.IsHoliday(day) ? null : day;
        }

        var step = part.Kind is RhythmDayKind.MonthEnd or RhythmDayKind.QuarterEnd ? -1 : 1;
        for (var away = 0; away <= LongestMove; away++)
        {
            var candidate = day.PlusDays(step * away);
            if (work.IsWorkday(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    // Named after the day that it was meant for, so that a moved one and its neighbour never share a name. A rhythm with
    // several parts of a kind has one for each.
    private string PeriodOf(int part, LocalDate day)
    {
        var kind = rhythm.Days[part].Kind;
        var name = kind switch
        {
            RhythmDayKind.Daily => Dates.Iso(day),
            RhythmDayKind.Weekly => FiscalCalendar.WeekOf(day).Id,
            RhythmDayKind.Monthly or RhythmDayKind.MonthStart => calendar.MonthOf(day).Id,
            RhythmDayKind.MonthEnd => calendar.MonthOf(day).Id + "-end",
            RhythmDayKind.QuarterStart => calendar.QuarterOf(day).Id,
            RhythmDayKind.QuarterEnd => calendar.QuarterOf(day).Id + "-end",
        };
        var before = rhythm.Days.Take(part).Count(other => other.Kind == kind);
        return before == 0 ? name : FormattableString.Invariant($"{name}-{before + 1}");
    }

    private Instant InstantOf(RhythmDay part, LocalDate day) =>
        zone.ResolveLocal(day + (part.Time ?? Rhythm.UsualTime), Resolver).ToInstant();
}

using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.Norms.Risk;

/// <summary>
/// Counts which risk marks deals had at the same day of earlier periods, as it was known then, and which were won in
/// the period. The thresholds are those of today's signals.
/// </summary>
internal sealed class RiskHistory
{
    private readonly DealBook book;
    private static readonly RiskMarks[] Groups =
    [
        .. Enum.GetValues<RiskMarks>().Where(mark => mark != RiskMarks.None && RiskNorms.Measurable.HasFlag(mark)),
    ];

    private readonly Dictionary<(int Stage, RiskMarks Marks), RiskTally> cells = [];
    private readonly Dictionary<(RiskMarks Mark, RiskTurn Turn, bool Came), RiskTally> turns = [];
    private readonly double silentDays;
    private readonly Dictionary<int, double> stageDays;

    private RiskHistory(DealBook book, WonNorms won)
    {
        this.book = book;
        silentDays = RiskThresholds.Silence(won);
        stageDays = book
            .Company.Stages.Select(stage => (stage.Id, Norm: RiskThresholds.StageAge(won, stage)))
            .Where(stage => stage.Norm is not null)
            .ToDictionary(stage => stage.Id, stage => stage.Norm!.P75);
    }

    /// <summary>Counts at the same day of the last eight periods.</summary>
    /// <param name="book">Everything.</param>
    /// <param name="period">The present period.</param>
    /// <param name="asOf">The day in it.</param>
    /// <param name="won">What gives the thresholds of silence and of days in a stage.</param>
    public static RiskNorms Measure(DealBook book, Calendar.Period period, LocalDate asOf, WonNorms won)
    {
        var past = new PastDue(book, PastPoint.SamePoints(book.Company, period, asOf));
        var counted = ParallelRows.Aggregate(
            book.DealCount,
            (from, to) =>
            {
                var history = new RiskHistory(book, won);
                past.Walk(from, to, history.Count);
                return history;
            },
            (earlier, later) => earlier.Join(later)
        );
        return new(counted.cells, counted.turns);
    }

    private void Count(int row, PastPoint point, in VersionItem then, bool won)
    {
        var tally = new RiskTally(1, won ? 1 : 0);
        var marks = MarksOf(row, then, point.Day, point.Then);
        Add(cells, (then.StageId, marks), tally);
        if (marks == RiskMarks.None)
        {
            return;
        }

        var came = TurnsOf(row, point);
        foreach (var mark in Groups.Where(mark => marks.HasFlag(mark)))
        {
            foreach (var turn in RiskNorms.Turns)
            {
                Add(turns, (mark, turn, came.HasFlag(turn)), tally);
            }
        }
    }

    /// <summary>What happened to a deal in the four weeks after a point, as far as they lie in the period.</summary>
    private RiskTurn TurnsOf(int row, PastPoint point)
    {
        var end = LocalDate.Min(point.Day.PlusDays(RiskNorms.TurnDays), point.Period.End);
        var until = Dates.ToMicros(Dates.CloseOf(end, book.Company.Zone));
        var versions = book.Data.Versions.ItemsOf(row);
        var course = DealCourse.Trace(book.Company, versions, until);
        var after = versions[VersionSearch.Find(versions, until, until)];
        var before = versions[VersionSearch.Find(versions, point.Then, point.Then)].CloseOn;
        var isBack = new ActivityLog(book.Data.Activities.ItemsOf(row)).LastTwoWayOn(end) > point.Day;
        var isFurther = course.StageMoves.Any(move => !move.IsBack && move.On > point.Day && move.On <= end);

        // Closing sets the close date, too: only a deal that is still open was given another date.
        var isRedated =
            book.Company.Stage(after.StageId).IsOpen
            && after.CloseOn != before
            && after.CloseOn <= point.Period.EndNumber;
        return (isBack ? RiskTurn.BuyerBack : RiskTurn.None)
            | (isFurther ? RiskTurn.StageForward : RiskTurn.None)
            | (isRedated ? RiskTurn.DateAgreed : RiskTurn.None);
    }

    private RiskHistory Join(RiskHistory later)
    {
        foreach (var (key, tally) in later.cells)
        {
            Add(cells, key, tally);
        }

        foreach (var (key, tally) in later.turns)
        {
            Add(turns, key, tally);
        }

        return this;
    }

    private static void Add<TKey>(Dictionary<TKey, RiskTally> tallies, TKey key, RiskTally tally)
        where TKey : notnull
    {
        ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _);
        cell += tally;
    }

    private RiskMarks MarksOf(int row, in VersionItem now, LocalDate day, long then)
    {
        var versions = book.Data.Versions.ItemsOf(row);
        var course = DealCourse.Trace(book.Company, versions, then);
        var days = NodaTime.Period.DaysBetween(book.Company.DayOf(course.InStageSince), day);
        return Mark(RiskMarks.Silent, IsSilent(row, day))
            | Mark(RiskMarks.Aged, stageDays.TryGetValue(now.StageId, out var limit) && days > limit)
            | Mark(RiskMarks.Slipped, course.PushCount > 0)
            | Mark(RiskMarks.Overdue, now.CloseOn < Dates.ToNumber(day))
            | Mark(RiskMarks.Backwards, WentBack(course, day) || WasCut(versions, now, then))
            | Mark(RiskMarks.Objection, HasObjection(row, day, then));
    }

    private static RiskMarks Mark(RiskMarks mark, bool has) => has ? mark : RiskMarks.None;

    private bool IsSilent(int row, LocalDate day)
    {
        if (!book.Data.Coverage.Activities)
        {
            return false;
        }

        var created = book.Data.Deals[row].CreatedAt;
        var last = new ActivityLog(book.Data.Activities.ItemsOf(row)).LastTwoWayOn(day);
        var since = last ?? (created == long.MaxValue ? null : book.Company.DayOf(created));
        return since is { } start && NodaTime.Period.DaysBetween(start, day) > silentDays;
    }

    private static bool WentBack(DealCourse course, LocalDate day) =>
        course.StageMoves.Count > 0
        && course.StageMoves.Any(move =>
            move.IsBack && RiskThresholds.IsWithin(move.On, day, RiskThresholds.RegressionDays)
        );

    /// <summary>
    /// Whether the amount fell by a tenth or more in 30 days. False where either amount is missing, where the first is
    /// 0, and where the currency changed: amounts in two currencies are not compared.
    /// </summary>
    /// <param name="versions">The deal's, in the order of recording.</param>
    /// <param name="now">The version that holds.</param>
    /// <param name="then">When, microseconds.</param>
    internal static bool WasCut(ReadOnlySpan<VersionItem> versions, in VersionItem now, long then)
    {
        var before = then - (RiskThresholds.AmountDays * 86_400_000_000L);
        var found = VersionSearch.Find(versions, before, before);
        ref readonly var start = ref versions[Math.Max(0, found)];
        return now.AmountMinor != VersionItem.NoAmount
            && start.AmountMinor > 0
            && start.Currency == now.Currency
            && (double)(start.AmountMinor - now.AmountMinor) / start.AmountMinor >= RiskThresholds.AmountCut;
    }

    private bool HasObjection(int row, LocalDate day, long then)
    {
        foreach (ref readonly var signal in book.Data.Signals.ItemsOf(row))
        {
            if (
                signal.RecordedMicros <= then
                && RiskThresholds.IsObjection(signal.Kind)
                && RiskThresholds.IsWithin(book.Company.DayOf(signal.OccurredMicros), day, RiskThresholds.SignalDays)
            )
            {
                return true;
            }
        }

        return false;
    }
}

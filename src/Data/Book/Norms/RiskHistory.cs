using System.Runtime.InteropServices;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Data.Book;

/// <summary>
/// Counts which risk marks deals had at the same day of earlier periods, as it was known then, and which were won in
/// the period. The thresholds are those of today's signals.
/// </summary>
internal sealed class RiskHistory
{
    private readonly DealBook book;
    private readonly Dictionary<(int Stage, RiskMarks Marks), RiskTally> cells = [];
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

    public static RiskNorms Measure(DealBook book, Calendar.Period period, LocalDate asOf, WonNorms won)
    {
        var history = new RiskHistory(book, won);
        foreach (var (past, day) in PastPeriods.SamePoints(book.Company.Calendar, period, asOf))
        {
            history.Count(past, day);
        }

        return new(history.cells);
    }

    private void Count(Calendar.Period past, LocalDate day)
    {
        var zone = book.Company.Zone;
        var (then, end) = (Dates.ToMicros(Dates.CloseOf(day, zone)), Dates.ToMicros(Dates.CloseOf(past.End, zone)));
        for (var row = 0; row < book.Data.Deals.Length; row++)
        {
            var versions = book.Data.Versions.Of(row);
            var found = VersionSearch.Find(versions, then, then);
            if (found < 0 || !IsDue(versions[found], past) || book.Data.Deals[row].DeletedAt <= end)
            {
                continue;
            }

            var final = versions[VersionSearch.Find(versions, end, end)];
            var won = book.Company.Stage(final.StageId).Outcome == StageOutcome.Won && final.CloseOn <= past.EndNumber;
            var key = (versions[found].StageId, MarksOf(row, versions[found], day, then));
            ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, key, out _);
            cell += new RiskTally(1, won ? 1 : 0);
        }
    }

    private bool IsDue(in VersionItem version, Calendar.Period period) =>
        version.CloseOn >= period.StartNumber
        && version.CloseOn <= period.EndNumber
        && book.Company.Stage(version.StageId).IsOpen;

    private RiskMarks MarksOf(int row, in VersionItem now, LocalDate day, long then)
    {
        var versions = book.Data.Versions.Of(row);
        var course = DealCourse.Of(book.Company, versions, then);
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
        var last = new ActivityLog(book.Data.Activities.Of(row)).LastTwoWayOn(day);
        var since = last ?? (created == long.MaxValue ? null : book.Company.DayOf(created));
        return since is { } start && NodaTime.Period.DaysBetween(start, day) > silentDays;
    }

    private static bool WentBack(DealCourse course, LocalDate day) =>
        course.StageMoves.Any(move =>
            move.IsBack && RiskThresholds.IsWithin(move.On, day, RiskThresholds.RegressionDays)
        );

    private static bool WasCut(ReadOnlySpan<VersionItem> versions, in VersionItem now, long then)
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
        foreach (ref readonly var signal in book.Data.Signals.Of(row))
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

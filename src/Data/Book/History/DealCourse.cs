using NodaTime;
using RevBot.Data.Book.Rows;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book.History;

/// <summary>
/// What a deal's history says about how it moves: pushes, pull-ins, stages. All as it was known at one instant, and
/// only what happened while the deal was open.
/// </summary>
/// <remarks>
/// A push within one fiscal quarter is a move of the close date and no push: <see cref="CloseDateMove.Quarters"/> is 0
/// for it. A deal without history has no moves, which does not mean that it never moved; ask <see
/// cref="DataCoverage.History"/> first.
/// </remarks>
public sealed class DealCourse
{
    // Most deals moved little, and very many are looked at: no list before there is something to put into it.
    private List<CloseDateMove>? closeDateMoves;
    private List<StageMove>? stageMoves;

    private DealCourse() { }

    /// <summary>Close dates moved to a later quarter, oldest first.</summary>
    public IEnumerable<CloseDateMove> Pushes => Moves.Where(move => move.Quarters > 0);

    /// <summary>Close dates moved to an earlier quarter, oldest first.</summary>
    public IEnumerable<CloseDateMove> PullIns => Moves.Where(move => move.Quarters < 0);

    /// <summary>How many pushes.</summary>
    public int PushCount { get; private set; }

    /// <summary>The days of all pushes together.</summary>
    public int PushedDays { get; private set; }

    /// <summary>From the first quarter entered to the present one; 0 where it is not later.</summary>
    public int QuartersSlipped { get; private set; }

    /// <summary>The first close date entered; null for none.</summary>
    public LocalDate? FirstCloseOn { get; private set; }

    /// <summary>Changes from one open stage to another, oldest first.</summary>
    public IReadOnlyList<StageMove> StageMoves => stageMoves ?? [];

    /// <summary>Since when the deal has been in its present stage.</summary>
    public Instant InStageSince { get; private set; }

    /// <param name="company">Stages and calendar.</param>
    /// <param name="versions">Of the deal, in the order of recording.</param>
    /// <param name="knownAt">Microseconds.</param>
    internal static DealCourse Trace(Company company, ReadOnlySpan<VersionItem> versions, long knownAt)
    {
        var course = new DealCourse();
        var plain = VersionSearch.PlainCount(versions, knownAt);
        if (plain >= 0)
        {
            for (var index = 0; index < plain; index++)
            {
                course.Follow(company, versions, index - 1, (index, versions[index].ValidFrom));
            }

            course.Close(company, versions[plain - 1]);
            return course;
        }

        var before = -1;
        foreach (var place in VersionSearch.Course(versions, knownAt))
        {
            course.Follow(company, versions, before, place);
            before = place.Index;
        }

        course.Close(company, versions[before]);
        return course;
    }

    private IEnumerable<CloseDateMove> Moves => closeDateMoves ?? [];

    private void Follow(Company company, ReadOnlySpan<VersionItem> versions, int before, (int Index, long From) place)
    {
        ref readonly var version = ref versions[place.Index];
        if (before < 0)
        {
            InStageSince = Dates.FromMicros(place.From);
        }
        else
        {
            Add(company, versions[before], version, place.From);
        }

        FirstCloseOn ??= version.CloseOn > 0 ? Dates.FromNumber(version.CloseOn) : null;
    }

    private void Add(Company company, in VersionItem before, in VersionItem after, long at)
    {
        var (from, to) = (company.Stage(before.StageId), company.Stage(after.StageId));
        if (before.StageId != after.StageId)
        {
            InStageSince = Dates.FromMicros(at);
        }

        if (!from.IsOpen || !to.IsOpen)
        {
            return;
        }

        if (before.StageId != after.StageId)
        {
            (stageMoves ??= []).Add(new(company.DayOf(at), from, to));
        }

        AddCloseDate(company, before.CloseOn, after.CloseOn, at);
    }

    private void AddCloseDate(Company company, int before, int after, long at)
    {
        if (before <= 0 || after <= 0 || before == after)
        {
            return;
        }

        var (from, to) = (Dates.FromNumber(before), Dates.FromNumber(after));
        var quarters = company.Calendar.QuarterNumber(to) - company.Calendar.QuarterNumber(from);
        if (quarters != 0)
        {
            var move = new CloseDateMove(company.DayOf(at), from, to, quarters);
            (closeDateMoves ??= []).Add(move);
            (PushCount, PushedDays) = quarters > 0 ? (PushCount + 1, PushedDays + move.Days) : (PushCount, PushedDays);
        }
    }

    private void Close(Company company, in VersionItem last)
    {
        if (FirstCloseOn is { } first && last.CloseOn > 0)
        {
            var quarters =
                company.Calendar.QuarterNumber(Dates.FromNumber(last.CloseOn)) - company.Calendar.QuarterNumber(first);
            QuartersSlipped = Math.Max(0, quarters);
        }
    }
}

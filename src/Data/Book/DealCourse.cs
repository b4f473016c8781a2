using NodaTime;
using RevBot.Data.Calendar;

namespace RevBot.Data.Book;

/// <summary>
/// What a deal's history says about how it moves: pushes, pull-ins, stages. All as it was known at one instant, and only
/// what happened while the deal was open.
/// </summary>
public sealed class DealCourse
{
    private readonly List<CloseDateMove> closeDateMoves = [];
    private readonly List<StageMove> stageMoves = [];

    private DealCourse() { }

    /// <summary>Close dates moved to a later quarter, oldest first.</summary>
    public IEnumerable<CloseDateMove> Pushes => closeDateMoves.Where(move => move.Quarters > 0);

    /// <summary>Close dates moved to an earlier quarter, oldest first.</summary>
    public IEnumerable<CloseDateMove> PullIns => closeDateMoves.Where(move => move.Quarters < 0);

    /// <summary>How many pushes.</summary>
    public int PushCount => closeDateMoves.Count(move => move.Quarters > 0);

    /// <summary>The days of all pushes together.</summary>
    public int PushedDays => Pushes.Sum(push => push.Days);

    /// <summary>From the first quarter entered to the present one; 0 where it is not later.</summary>
    public int QuartersSlipped { get; private set; }

    /// <summary>The first close date entered; null for none.</summary>
    public LocalDate? FirstCloseOn { get; private set; }

    /// <summary>Changes from one open stage to another, oldest first.</summary>
    public IReadOnlyList<StageMove> StageMoves => stageMoves;

    /// <summary>Since when the deal has been in its present stage.</summary>
    public Instant InStageSince { get; private set; }

    /// <param name="company">Stages and calendar.</param>
    /// <param name="versions">Of the deal, in the order of recording.</param>
    /// <param name="knownAt">Microseconds.</param>
    internal static DealCourse Of(Company company, ReadOnlySpan<VersionItem> versions, long knownAt)
    {
        var course = new DealCourse();
        var places = VersionSearch.Course(versions, knownAt);
        for (var place = 0; place < places.Count; place++)
        {
            var (index, from) = places[place];
            ref readonly var version = ref versions[index];
            if (place == 0)
            {
                course.InStageSince = Dates.FromMicros(from);
            }
            else
            {
                course.Add(company, versions[places[place - 1].Index], version, from);
            }

            course.FirstCloseOn ??= version.CloseOn > 0 ? Dates.FromNumber(version.CloseOn) : null;
        }

        course.Close(company, versions[places[^1].Index]);
        return course;
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
            stageMoves.Add(new(company.DayOf(at), from, to));
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
            closeDateMoves.Add(new(company.DayOf(at), from, to, quarters));
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

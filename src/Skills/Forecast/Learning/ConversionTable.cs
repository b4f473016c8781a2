using System.Runtime.InteropServices;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// The share of open deals won by the quarter's end, by stage, segment and whether they are due in it, at the same week:
/// m = (wins of stage and due + 2·g) ÷ (n + 2), p = (wins of the cell + 10·m) ÷ (n + 10), with g the rate of all deals that
/// are due, or are not. Between two weeks the share is read off the straight line.
/// </summary>
internal sealed class ConversionTable
{
    private const double StageWeight = 2;
    private const double CellWeight = 10;

    private readonly Dictionary<Cell, Tally> cells = [];
    private readonly Dictionary<(int Week, int Stage, bool Due), Tally> stages = [];
    private readonly Dictionary<(int Week, bool Due), Tally> all = [];

    /// <param name="cells">Counts of past quarters; a cell may come several times, its counts are added.</param>
    public ConversionTable(IEnumerable<KeyValuePair<Cell, Tally>> cells)
    {
        foreach (var (cell, tally) in cells)
        {
            Add(this.cells, cell, tally);
            Add(stages, (cell.Week, cell.Stage, cell.IsDue), tally);
            Add(all, (cell.Week, cell.IsDue), tally);
        }
    }

    /// <summary>The counts, each cell once. The sums above the cells are of whole numbers, so they follow from these exactly.</summary>
    public IEnumerable<KeyValuePair<Cell, Tally>> Cells => cells;

    /// <summary>The share won of deals like one, 0..1; 0 where no deal was ever seen that is due, or is not, as this one.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="stage">The stage's id.</param>
    /// <param name="segment">The segment; null for none.</param>
    /// <param name="due">Whether the close date lies in the quarter.</param>
    public double ShareOf(double week, int stage, string? segment, bool due)
    {
        var before = Math.Min((int)week, QuarterWeek.Count - 1);
        var share = week - before;
        var first = At(before, stage, segment, due);
        return share > 0 ? first + (share * (At(before + 1, stage, segment, due) - first)) : first;
    }

    private double At(int week, int stage, string? segment, bool due)
    {
        var overall = all.GetValueOrDefault((week, due));
        var rate = overall.Deals > 0 ? overall.Wins / overall.Deals : 0;
        var ofStage = stages.GetValueOrDefault((week, stage, due));
        var middle = (ofStage.Wins + (StageWeight * rate)) / (ofStage.Deals + StageWeight);
        var cell = cells.GetValueOrDefault(new(week, stage, segment, due));
        return (cell.Wins + (CellWeight * middle)) / (cell.Deals + CellWeight);
    }

    private static void Add<TKey>(Dictionary<TKey, Tally> tallies, TKey key, Tally tally)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _);
        sum = new(sum.Deals + tally.Deals, sum.Wins + tally.Wins);
    }

    /// <summary>A cell of the table.</summary>
    /// <param name="Week">0 to 12.</param>
    /// <param name="Stage">The stage's id.</param>
    /// <param name="Segment">The segment; null for none.</param>
    /// <param name="IsDue">Whether the close date lies in the quarter.</param>
    internal readonly record struct Cell(int Week, int Stage, string? Segment, bool IsDue);

    /// <summary>How many deals were open in a cell, and how many of them were won by the quarter's end.</summary>
    /// <param name="Deals">A whole number.</param>
    /// <param name="Wins">At most as many.</param>
    internal readonly record struct Tally(double Deals, double Wins);
}

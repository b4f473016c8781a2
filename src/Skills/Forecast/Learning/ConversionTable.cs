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

    private readonly Dictionary<ConversionCell, ConversionTally> cells = [];
    private readonly Dictionary<(int Week, int Stage, bool Due), ConversionTally> stages = [];
    private readonly Dictionary<(int Week, bool Due), ConversionTally> all = [];

    public ConversionTable(IEnumerable<QuarterSample> samples)
        : this(samples.SelectMany(sample => sample.Conversions)) { }

    private ConversionTable(IEnumerable<KeyValuePair<ConversionCell, ConversionTally>> tallies)
    {
        foreach (var (cell, tally) in tallies)
        {
            Add(cells, cell, tally);
            Add(stages, (cell.Week, cell.Stage, cell.IsDue), tally);
            Add(all, (cell.Week, cell.IsDue), tally);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote. The sums above the cells are of whole numbers, so they are the same.</summary>
    public static ConversionTable Read(BinaryReader reader) =>
        new(
            reader.Map(
                from => new ConversionCell(from.ReadInt32(), from.ReadInt32(), from.OptionalText(), from.ReadBoolean()),
                from => new ConversionTally(from.ReadDouble(), from.ReadDouble())
            )
        );

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer) =>
        writer.Put(
            cells,
            (to, cell) =>
            {
                to.Write(cell.Week);
                to.Write(cell.Stage);
                to.PutOptional(cell.Segment);
                to.Write(cell.IsDue);
            },
            (to, tally) =>
            {
                to.Write(tally.Deals);
                to.Write(tally.Wins);
            }
        );

    /// <summary>The share won of deals like one.</summary>
    /// <param name="week">Weeks over, in fractions; 0 to 12.</param>
    /// <param name="stage">The stage's id.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="due">Whether the close date lies in the quarter.</param>
    public double Of(double week, int stage, string? segment, bool due)
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

    private static void Add<TKey>(Dictionary<TKey, ConversionTally> tallies, TKey key, ConversionTally tally)
        where TKey : notnull
    {
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, key, out _);
        sum = sum.Plus(tally);
    }

    /// <summary>A cell of the conversion table.</summary>
    /// <param name="Week">0 to 12.</param>
    /// <param name="Stage">The stage's id.</param>
    /// <param name="Segment">The segment; null for none.</param>
    /// <param name="IsDue">Whether the close date lies in the quarter.</param>
    internal readonly record struct ConversionCell(int Week, int Stage, string? Segment, bool IsDue);

    /// <summary>How many deals, and how many of them were won.</summary>
    internal readonly record struct ConversionTally(double Deals, double Wins)
    {
        public ConversionTally Plus(ConversionTally other) => new(Deals + other.Deals, Wins + other.Wins);
    }
}

using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Learning;

/// <summary>The mean row of past open deals by stage, segment and weeks left; of the stage where a segment has few.</summary>
internal sealed class ReferenceRows
{
    private const int EnoughRows = 10;
    private readonly Dictionary<(int Stage, string? Segment, int WeeksLeft), double[]> bySegment = [];
    private readonly Dictionary<(int Stage, int WeeksLeft), double[]> byStage = [];
    private readonly Dictionary<int, double[]> byWeek = [];
    private readonly double[] all;

    public ReferenceRows(FeatureLayout layout, IReadOnlyList<DealSnapshot> rows)
    {
        var matrix = new double[rows.Count][];
        for (var place = 0; place < rows.Count; place++)
        {
            layout.Encode(rows[place], matrix[place] = new double[layout.Width]);
        }

        var places = Enumerable.Range(0, rows.Count).ToArray();
        Fill(bySegment, places.GroupBy(place => (rows[place].Stage, rows[place].Segment, WeekOf(rows[place]))), matrix);
        Fill(byStage, places.GroupBy(place => (rows[place].Stage, WeekOf(rows[place]))), matrix);
        Fill(byWeek, places.GroupBy(place => WeekOf(rows[place])), matrix);
        all = Mean(places.Select(place => matrix[place]), layout.Width);
    }

    private ReferenceRows(BinaryReader reader)
    {
        bySegment = reader.Map(
            from => (from.ReadInt32(), from.OptionalText(), from.ReadInt32()),
            from => from.Doubles()
        );
        byStage = reader.Map(from => (from.ReadInt32(), from.ReadInt32()), from => from.Doubles());
        byWeek = reader.Map(from => from.ReadInt32(), from => from.Doubles());
        all = reader.Doubles();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ReferenceRows Read(BinaryReader reader) => new(reader);

    /// <summary>Writes it.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Put(
            bySegment,
            (to, key) =>
            {
                to.Write(key.Stage);
                to.PutOptional(key.Segment);
                to.Write(key.WeeksLeft);
            },
            (to, row) => to.Put(row)
        );
        writer.Put(
            byStage,
            (to, key) =>
            {
                to.Write(key.Stage);
                to.Write(key.WeeksLeft);
            },
            (to, row) => to.Put(row)
        );
        writer.Put(byWeek, (to, week) => to.Write(week), (to, row) => to.Put(row));
        writer.Put(all);
    }

    public double[] Of(DealSnapshot deal) =>
        bySegment.GetValueOrDefault((deal.Stage, deal.Segment, WeekOf(deal)))
        ?? byStage.GetValueOrDefault((deal.Stage, WeekOf(deal)))
        ?? byWeek.GetValueOrDefault(WeekOf(deal))
        ?? all;

    private static int WeekOf(DealSnapshot deal) => (int)Math.Round(deal.WeeksLeft, MidpointRounding.AwayFromZero);

    private static void Fill<TKey>(
        Dictionary<TKey, double[]> means,
        IEnumerable<IGrouping<TKey, int>> groups,
        double[][] matrix
    )
        where TKey : notnull
    {
        foreach (var group in groups.Where(group => group.Count() >= EnoughRows))
        {
            means[group.Key] = Mean(group.Select(place => matrix[place]), matrix[0].Length);
        }
    }

    private static double[] Mean(IEnumerable<double[]> rows, int width)
    {
        var sum = new double[width];
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            for (var column = 0; column < width; column++)
            {
                sum[column] += row[column];
            }
        }

        return count == 0 ? sum : [.. sum.Select(value => value / count)];
    }
}

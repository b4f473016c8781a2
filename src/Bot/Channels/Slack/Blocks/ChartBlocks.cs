using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>Charts as Slack draws them, where they keep to its limits.</summary>
internal static class ChartBlocks
{
    /// <summary>How many a message may hold.</summary>
    public const int MostInMessage = 2;

    private const int MostSeries = 6;
    private const int MostPoints = 20;
    private const int LongestLabel = 20;
    private const int LongestTitle = 50;

    /// <summary>The chart; null where Slack cannot draw it.</summary>
    public static Block.DataVisualization? Create(CardChart chart)
    {
        if (chart.Series.Count is 0 or > MostSeries || !chart.Series.All(IsDrawable) || !HasOneSetOfLabels(chart))
        {
            return null;
        }

        var labels = Distinct(chart.Series[0].Points.Select(point => point.Label));
        var names = Distinct(chart.Series.Select(series => series.Name));
        var lines = chart.Series.Select(
            (series, at) =>
                new SeriesChart.Line(
                    names[at],
                    [.. series.Points.Select((point, n) => new SeriesChart.Point(labels[n], point.Value))]
                )
        );
        var unit = SlackText.Cut(SlackText.OneLine(chart.Unit), LongestTitle);
        return new(
            SlackText.NotEmpty(SlackText.Cut(SlackText.OneLine(chart.Title), LongestTitle)),
            new(
                chart.Kind == ChartKind.Lines ? "line" : "bar",
                [.. lines],
                new(labels) { YLabel = unit.Length > 0 ? unit : null }
            )
        );
    }

    private static bool IsDrawable(ChartSeries series) =>
        series.Points.Count is > 0 and <= MostPoints && series.Points.All(point => double.IsFinite(point.Value));

    private static bool HasOneSetOfLabels(CardChart chart) =>
        chart.Series.All(series =>
            series
                .Points.Select(point => point.Label)
                .SequenceEqual(chart.Series[0].Points.Select(point => point.Label), StringComparer.Ordinal)
        );

    // Two labels that are the same once cut would be one category.
    private static string[] Distinct(IEnumerable<string> labels)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. labels.Select(label => Free(Short(label, LongestLabel), taken))];
    }

    private static string Free(string label, HashSet<string> taken)
    {
        for (var number = 2; !taken.Add(label); number++)
        {
            var mark = $" {number}";
            label = Short(label, LongestLabel - mark.Length) + mark;
        }

        return label;
    }

    private static string Short(string label, int most) =>
        SlackText.NotEmpty(SlackText.Cut(SlackText.OneLine(label), most));
}

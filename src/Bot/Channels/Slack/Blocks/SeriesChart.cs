namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>The chart of a <c>data_visualization</c>: bar or line.</summary>
internal sealed record SeriesChart(string Type, IReadOnlyList<SeriesChart.Line> Series, SeriesChart.Axis AxisConfig)
{
    public sealed record Line(string Name, IReadOnlyList<Point> Data);

    public sealed record Point(string Label, double Value);

    public sealed record Axis(IReadOnlyList<string> Categories)
    {
        public string? YLabel { get; init; }
    }
}

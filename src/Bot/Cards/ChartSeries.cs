namespace RevBot.Bot.Cards;

/// <summary>A series of a chart.</summary>
/// <param name="Name">For the legend.</param>
/// <param name="Points">In the order of the labels; every series of a chart has the same labels.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

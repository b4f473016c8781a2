namespace RevBot.Bot.Cards;

/// <summary>A picture of a few series over the same labels.</summary>
/// <param name="Kind">How it is drawn.</param>
/// <param name="Title">What it shows, at most 50 characters.</param>
/// <param name="Series">At most six.</param>
public sealed record CardChart(ChartKind Kind, string Title, IReadOnlyList<ChartSeries> Series)
{
    /// <summary>What a number stands for, such as "USD" or "deals"; empty for none.</summary>
    public string Unit { get; init; } = string.Empty;

    /// <summary>A range beside the first series; null for none.</summary>
    public ChartRange? Range { get; init; }

    /// <summary>The range where it has ends that can be drawn; null for none.</summary>
    public ChartRange? DrawnRange =>
        Range is { } range && double.IsFinite(range.From) && double.IsFinite(range.To) && range.From <= range.To
            ? range
            : null;
}

namespace RevBot.Bot.Cards;

/// <summary>A range that belongs to a chart, such as where the outcome lies in 80% of cases: drawn as an extent, never as a value.</summary>
/// <param name="Label">What it is.</param>
/// <param name="From">Its lower end, as drawn.</param>
/// <param name="To">Its upper end, as drawn; never below <paramref name="From"/>.</param>
/// <param name="Shown">Both ends, formatted.</param>
public sealed record ChartRange(string Label, double From, double To, string Shown)
{
    /// <summary>What it is and both ends, where a platform has no mark for an extent.</summary>
    public string Words => $"{Label}: {Shown}";
}

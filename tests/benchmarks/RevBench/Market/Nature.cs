namespace RevBot.Benchmarks.RevBench.Market;

/// <summary>
/// How an organisation's deals behave beside the usual: each member multiplies a strength or a pace; 1 is the usual.
/// </summary>
internal sealed record Nature
{
    private const double Most = 0.3;

    public static Nature Usual { get; } = new();

    public double WinPace { get; init; } = 1;

    public double LossPace { get; init; } = 1;

    public double AdvancePace { get; init; } = 1;

    public double Quality { get; init; } = 1;

    public double Engagement { get; init; } = 1;

    public double Decay { get; init; } = 1;

    public double QuarterEnd { get; init; } = 1;

    public double Shock { get; init; } = 1;

    public double Season { get; init; } = 1;

    public double Skill { get; init; } = 1;

    public double Optimism { get; init; } = 1;

    public double Misreading { get; init; } = 1;

    /// <summary>All twelve drawn anew, each evenly within 30% of the usual.</summary>
    public static Nature Varied(Dice dice)
    {
        double Draw() => 1 + (Most * ((2 * dice.Share()) - 1));
        return new()
        {
            WinPace = Draw(),
            LossPace = Draw(),
            AdvancePace = Draw(),
            Quality = Draw(),
            Engagement = Draw(),
            Decay = Draw(),
            QuarterEnd = Draw(),
            Shock = Draw(),
            Season = Draw(),
            Skill = Draw(),
            Optimism = Draw(),
            Misreading = Draw(),
        };
    }
}

namespace RevBot.Benchmarks.RevBench;

/// <summary>What is different from the usual in a world. All worlds of a seed share market, deals and chance.</summary>
/// <param name="Name">For the command line and the table.</param>
/// <param name="Told">In a sentence.</param>
internal sealed record World(string Name, string Told)
{
    /// <summary>Whether categories, dates within a stage and calls say anything about the deal's true chance.</summary>
    public bool SellersKnow { get; init; } = true;

    /// <summary>Whether activities follow the buyer's true engagement.</summary>
    public bool ActivityTells { get; init; } = true;

    /// <summary>Whether win rate and pace fall for good <see cref="BreakBefore"/> quarters before the first one tested.</summary>
    public bool Breaks { get; init; }

    /// <summary>Whether organisations differ: twelve parameters of <see cref="Market.Nature"/> by up to 30% each.</summary>
    public bool Varies { get; init; }

    public const int BreakBefore = 3;

    public static IReadOnlyList<World> All { get; } =
    [
        new("modelled", "the usual: sellers read their deals with noise and bias, activity follows the buyer"),
        new("calls-blind", "sellers' categories, in-stage date changes and calls say nothing about the deal")
        {
            SellersKnow = false,
        },
        new("activity-blind", "activities say nothing about the buyer") { ActivityTells = false },
        new("break", "three quarters before the first one tested, win odds fall by 30% and pace by 25%, for good")
        {
            Breaks = true,
        },
        new("varied", "each organisation has its own twelve parameters, each within 30% of the usual")
        {
            Varies = true,
        },
    ];
}

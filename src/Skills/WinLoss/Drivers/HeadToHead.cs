using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>Deals against a competitor beside the deals without it.</summary>
/// <param name="Competitor">Who, as in the data.</param>
/// <param name="From">The first day looked at, ISO.</param>
/// <param name="To">The last day, ISO.</param>
/// <param name="Deals">Closed deals against it.</param>
/// <param name="Won">Won of them.</param>
/// <param name="OtherDeals">Closed deals without it that are otherwise meant.</param>
/// <param name="OtherWon">Won of them.</param>
public sealed record HeadToHead(
    string Competitor,
    string From,
    string To,
    int Deals,
    int Won,
    int OtherDeals,
    int OtherWon
)
{
    /// <summary>Win rate against it − win rate without it, −1..1.</summary>
    public required double Difference { get; init; }

    /// <summary>The lower end of the difference's 95% interval (Newcombe).</summary>
    public required double Low { get; init; }

    /// <summary>The upper end.</summary>
    public required double High { get; init; }

    /// <summary>Where it hurts most: the group of its deals that is won less than its others; null where none is by more than chance.</summary>
    public WeakSpot? Worst { get; init; }

    /// <summary>Who wins more against it than the other sellers do, by more than chance; null where nobody does.</summary>
    public string? Winner { get; init; }

    /// <summary>That seller's closed deals against it.</summary>
    public int WinnerDeals { get; init; }

    /// <summary>Won of them.</summary>
    public int WinnerWon { get; init; }

    /// <summary>Whether the interval leaves out 0 and both sides have at least <see cref="SampleSizes.Least"/> deals.</summary>
    public bool IsReal => Math.Min(Deals, OtherDeals) >= SampleSizes.Least && (High < 0 || Low > 0);
}

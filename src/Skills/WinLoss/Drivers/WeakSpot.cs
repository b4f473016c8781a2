namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>Deals that are won less often than the others, by more than chance over all groups that were looked at.</summary>
/// <param name="Group">Which, in words.</param>
/// <param name="From">The first day looked at, ISO.</param>
/// <param name="Deals">Closed of the group.</param>
/// <param name="Won">Won of them.</param>
/// <param name="OtherDeals">Closed of the others.</param>
/// <param name="OtherWon">Won of them.</param>
/// <param name="QValue">How often chance alone gives as much, over all groups, 0..1.</param>
public sealed record WeakSpot(
    string Group,
    string From,
    int Deals,
    int Won,
    int OtherDeals,
    int OtherWon,
    double QValue
)
{
    /// <summary>Won ÷ closed of the group.</summary>
    public double WinRate => (double)Won / Deals;

    /// <summary>Won ÷ closed of the others.</summary>
    public double OtherWinRate => (double)OtherWon / OtherDeals;
}

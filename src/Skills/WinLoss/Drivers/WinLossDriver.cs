namespace RevBot.Skills.WinLoss.Drivers;

/// <summary>Something that goes with losing, by more than chance over all that was looked at. It need not be the cause.</summary>
/// <param name="Id">snake_case.</param>
/// <param name="Lost">Deals that have it, behind "deals": "that lost their champion".</param>
/// <param name="Deals">Closed deals that have it.</param>
/// <param name="WinRate">Won ÷ closed of them.</param>
/// <param name="OtherDeals">Closed deals that have not.</param>
/// <param name="OtherWinRate">Won ÷ closed of those.</param>
/// <param name="QValue">How often chance alone gives as much, over all that was looked at, 0..1.</param>
public sealed record WinLossDriver(
    string Id,
    string Lost,
    int Deals,
    double WinRate,
    int OtherDeals,
    double OtherWinRate,
    double QValue
);

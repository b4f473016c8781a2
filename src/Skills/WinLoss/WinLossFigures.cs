using RevBot.Data.Finance;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// What became of the deals closed in a period. Shares are 0..1; null where there is nothing to divide by.
/// </summary>
public sealed record WinLossFigures
{
    /// <summary>How many deals closed, won or lost.</summary>
    public required int ClosedDeals { get; init; }

    /// <summary>How many were won.</summary>
    public required int WonDeals { get; init; }

    /// <summary>How many were lost.</summary>
    public required int LostDeals { get; init; }

    /// <summary>The amounts of deals won, in the reporting currency at the rates of the close dates.</summary>
    public required Money WonAmount { get; init; }

    /// <summary>The amounts of deals lost.</summary>
    public required Money LostAmount { get; init; }

    /// <summary>Won ÷ (won + lost), by count; null where no deal closed.</summary>
    public double? WinRate { get; init; }

    /// <summary>The lower end of the win rate's 80% interval (Wilson).</summary>
    public double? WinRateLow { get; init; }

    /// <summary>The upper end.</summary>
    public double? WinRateHigh { get; init; }

    /// <summary>Won amount ÷ (won + lost amount); null where the deals have no amount.</summary>
    public double? WinRateByAmount { get; init; }

    /// <summary>The lower end of its 80% interval (Wilson with the effective number of deals).</summary>
    public double? WinRateByAmountLow { get; init; }

    /// <summary>The upper end.</summary>
    public double? WinRateByAmountHigh { get; init; }

    /// <summary>
    /// The mean amount of won deals that have one, rounded to the minor unit, halves to even; null where none has.
    /// </summary>
    public Money? AverageWon { get; init; }

    /// <summary>The median amount of won deals that have one (type 7), rounded likewise; null where none has.</summary>
    public Money? MedianWon { get; init; }

    /// <summary>
    /// The mean days from creation to close of won deals; deals entered after they closed do not count. Null where none
    /// counts.
    /// </summary>
    public double? AverageCycleDays { get; init; }

    /// <summary>The median of the same days (type 7).</summary>
    public double? MedianCycleDays { get; init; }
}

using RevBot.Data.Book.Norms;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// Adds up closed deals, in minor units of the reporting currency, and works out their rates. Sums of integers are
/// checked for overflow.
/// </summary>
/// <param name="currency">The reporting currency.</param>
internal sealed class ClosedTally(Currency currency)
{
    private readonly List<double> wonMinor = [];
    private readonly List<double> cycles = [];
    private long won;
    private long lost;
    private double squares;

    /// <summary>How many deals were won.</summary>
    public int WonDeals { get; private set; }

    /// <summary>How many deals were lost.</summary>
    public int LostDeals { get; private set; }

    /// <summary>How many of the deals have no amount; they count in the numbers of deals, not in the amounts.</summary>
    public int WithoutAmount { get; private set; }

    /// <summary>Won + lost.</summary>
    public int ClosedDeals => WonDeals + LostDeals;

    /// <summary>Adds a deal.</summary>
    public void Add(in ClosedDeal deal)
    {
        squares += (double)deal.Minor * deal.Minor;
        WithoutAmount += deal.HasAmount ? 0 : 1;
        if (deal.IsWon)
        {
            WonDeals++;
            won += deal.Minor;
            AddWon(deal);
        }
        else
        {
            LostDeals++;
            lost += deal.Minor;
        }
    }

    /// <summary>
    /// The figures of the deals added so far. The interval of the win rate is Wilson's; that of the rate by amount is
    /// Wilson's with the effective number of deals, (Σ amount)² ÷ Σ amount² (Kish), because few large deals decide such
    /// a rate. Without deals all counts and amounts are 0, and all rates, means and medians are null.
    /// </summary>
    public WinLossFigures Figures()
    {
        var byCount = Wilson.Of(WonDeals, ClosedDeals);
        var byAmount = WeightedShare.Of(won, (double)won + lost, squares);
        return new()
        {
            ClosedDeals = ClosedDeals,
            WonDeals = WonDeals,
            LostDeals = LostDeals,
            WonAmount = new(won, currency),
            LostAmount = new(lost, currency),
            WinRate = ClosedDeals > 0 ? (double)WonDeals / ClosedDeals : null,
            WinRateLow = byCount?.Low,
            WinRateHigh = byCount?.High,
            WinRateByAmount = won + lost > 0 ? (double)won / (won + lost) : null,
            WinRateByAmountLow = byAmount?.Low,
            WinRateByAmountHigh = byAmount?.High,
            AverageWon = RoundedAmount(Mean(wonMinor)),
            MedianWon = RoundedAmount(Percentiles.Of(wonMinor)?.Median),
            AverageCycleDays = Mean(cycles),
            MedianCycleDays = Percentiles.Of(cycles)?.Median,
        };
    }

    private void AddWon(in ClosedDeal deal)
    {
        if (deal.HasAmount)
        {
            wonMinor.Add(deal.Minor);
        }

        if (deal.CycleDays is { } days)
        {
            cycles.Add(days);
        }
    }

    private static double? Mean(List<double> values) => values.Count > 0 ? values.Sum() / values.Count : null;

    private Money? RoundedAmount(double? minor) =>
        minor is { } value ? new Money((long)Math.Round(value, MidpointRounding.ToEven), currency) : null;
}

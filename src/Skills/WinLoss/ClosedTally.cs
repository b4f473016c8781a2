using RevBot.Data.Book;
using RevBot.Data.Finance;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.WinLoss;

/// <summary>Adds up closed deals, in minor units of the reporting currency.</summary>
internal sealed class ClosedTally(Currency currency)
{
    private readonly List<double> wonMinor = [];
    private readonly List<double> cycles = [];
    private long won;
    private long lost;
    private double squares;

    public int WonDeals { get; private set; }

    public int LostDeals { get; private set; }

    /// <summary>Closed deals without an amount.</summary>
    public int WithoutAmount { get; private set; }

    public int ClosedDeals => WonDeals + LostDeals;

    /// <summary>A deal that is won or lost.</summary>
    public void Add(Deal deal, in DealState state)
    {
        var minor = state.Value.Minor;
        squares += (double)minor * minor;
        WithoutAmount += state.HasValue ? 0 : 1;
        if (state.IsWon)
        {
            WonDeals++;
            won += minor;
            AddWon(deal, state, minor);
        }
        else
        {
            LostDeals++;
            lost += minor;
        }
    }

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
            AverageWon = Amount(Mean(wonMinor)),
            MedianWon = Amount(Percentiles.Of(wonMinor)?.Median),
            AverageCycleDays = Mean(cycles),
            MedianCycleDays = Percentiles.Of(cycles)?.Median,
        };
    }

    private void AddWon(Deal deal, in DealState state, long minor)
    {
        if (state.HasValue)
        {
            wonMinor.Add(minor);
        }

        if (SalesCycle.Of(deal, state) is { } days)
        {
            cycles.Add(days);
        }
    }

    private static double? Mean(List<double> values) => values.Count > 0 ? values.Sum() / values.Count : null;

    private Money? Amount(double? minor) =>
        minor is { } value ? new Money((long)Math.Round(value, MidpointRounding.ToEven), currency) : null;
}

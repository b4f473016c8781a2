using System.Runtime.InteropServices;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss;

/// <summary>
/// Counts why deals were lost. Only losses have reasons, so the shares of reasons are among losses and add up to 1.
/// </summary>
internal sealed class LossReasons(Currency currency)
{
    private readonly Dictionary<string, Tally> tallies = new(StringComparer.Ordinal);
    private int losses;

    /// <summary>Adds a lost deal.</summary>
    /// <param name="reason">The reason as entered; null where none is.</param>
    /// <param name="deal">The deal; that it was lost is not checked.</param>
    public void Add(string? reason, in ClosedDeal deal)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, reason ?? DealDimension.None, out _);
        tally = new(tally.Deals + 1, tally.Minor + deal.Minor);
        losses++;
    }

    /// <summary>
    /// The reasons, most frequent first, then by amount and name; losses without a reason come last. Empty without
    /// losses.
    /// </summary>
    public IReadOnlyList<LossReason> Ranked() =>
        [
            .. tallies
                .Select(tally => new LossReason(
                    tally.Key,
                    tally.Value.Deals,
                    new(tally.Value.Minor, currency),
                    (double)tally.Value.Deals / losses
                ))
                .OrderBy(reason => reason.Reason is DealDimension.None)
                .ThenByDescending(reason => reason.Deals)
                .ThenByDescending(reason => reason.Amount)
                .ThenBy(reason => reason.Reason, StringComparer.Ordinal),
        ];

    private readonly record struct Tally(int Deals, long Minor);
}

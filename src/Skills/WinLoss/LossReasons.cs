using System.Runtime.InteropServices;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.WinLoss;

/// <summary>Counts why deals were lost. Reasons exist for losses only, so their shares are among losses.</summary>
internal sealed class LossReasons(Currency currency)
{
    private readonly Dictionary<string, (int Deals, long Minor)> tallies = new(StringComparer.Ordinal);
    private int losses;

    public void Add(string? reason, in ClosedDeal deal)
    {
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, reason ?? DealDimension.None, out _);
        tally = (tally.Deals + 1, tally.Minor + deal.Minor);
        losses++;
    }

    /// <summary>Most frequent first, then by amount and name; losses without a reason last.</summary>
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
}

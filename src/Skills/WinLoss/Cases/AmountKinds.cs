using RevBot.Data.Book.Deals;
using RevBot.Data.Book.History;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>
/// Whether the amounts of lost deals are of another kind than those of won ones: nearly all stand-ins (nothing, zero, or the
/// product's list price), where won deals have what was sold. Then a deal's size follows from how it ended, and not the other
/// way round.
/// </summary>
internal static class AmountKinds
{
    /// <summary>What answers say where the kinds differ.</summary>
    public const string Sentence =
        "Lost deals carry no amount or their product's list price, won ones what was sold: the size of deals is left out as a cause, and rates by amount mix the two.";

    private const double NearlyAll = 0.95;
    private const double Half = 0.5;

    /// <summary>Whether they differ; false with fewer than 12 won or 12 lost deals.</summary>
    public static bool Differ(IReadOnlyList<Deal> closed)
    {
        var (won, wonStandIns, lost, lostStandIns) = (0, 0, 0, 0);
        foreach (var deal in closed)
        {
            var state = deal.Now;
            var standsIn = IsStandIn(deal, state) ? 1 : 0;
            if (state.IsWon)
            {
                (won, wonStandIns) = (won + 1, wonStandIns + standsIn);
            }
            else
            {
                (lost, lostStandIns) = (lost + 1, lostStandIns + standsIn);
            }
        }

        return Math.Min(won, lost) >= SampleSizes.Least && lostStandIns >= NearlyAll * lost && wonStandIns < Half * won;
    }

    private static bool IsStandIn(Deal deal, in DealState state) =>
        state.Amount is not { Minor: not 0 } amount || deal.Product?.ListPrice == amount;
}

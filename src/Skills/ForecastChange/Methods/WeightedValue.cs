using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>Weighted pipeline: amount × the share of such deals that are won.</summary>
internal sealed class WeightedValue(ShareRule shares) : MethodValue
{
    /// <summary>Revenue not yet created, by moment and by whose knowledge.</summary>
    public required FreshRevenue Fresh { get; init; }

    /// <inheritdoc/>
    public override double Before(DealPair pair) => Value(pair.Before, (false, false));

    /// <inheritdoc/>
    public override double After(DealPair pair) => Value(pair.After, (true, true));

    /// <inheritdoc/>
    public override void SplitRest(Parts parts) => Fresh.Split(parts);

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => pair.AtStart.Amount;

    /// <inheritdoc/>
    protected override void SplitOpen(DealPair pair, Parts parts)
    {
        var (before, after) = (pair.AtStart, pair.AtEnd);
        CountedDeal Of(int mask, int factor) => (mask & (1 << factor)) == 0 ? before : after;
        var segment = pair.Deal.Segment;
        var causes = Causes(pair);
        var effects = SymmetricSplit.Split(
            causes.Length,
            mask =>
                shares.Worth(
                    Of(mask, 0).Amount,
                    shares.Of(((mask & 16) != 0, (mask & 2) != 0), Of(mask, 2).State.Stage, segment, Of(mask, 3).IsDue)
                )
        );
        for (var factor = 0; factor < causes.Length; factor++)
        {
            parts.Add(causes[factor], effects[factor]);
        }
    }

    /// <summary>
    /// In the order of the mask's bits. The knowledge is the last, so that its bit is simply missing where it is the same.
    /// </summary>
    private Cause[] Causes(DealPair pair) =>
        shares.IsRefreshed
            ? [pair.AmountCause, Cause.Time, Cause.Stage, pair.DateCause, Cause.Refreshed]
            : [pair.AmountCause, Cause.Time, Cause.Stage, pair.DateCause];

    /// <summary>Amount × share of an open deal, the amount of a won one, 0 where it does not count.</summary>
    private double Value(CountedDeal? deal, (bool, bool) later) =>
        deal is null ? 0
        : deal.IsWon ? deal.Amount
        : shares.Worth(deal.Amount, shares.Of(later, deal.State.Stage, deal.Deal.Segment, deal.IsDue));
}

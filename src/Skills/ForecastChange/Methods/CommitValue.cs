using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// AE commit: sellers with a call of their own at either moment by their numbers, the others by their won deals and
/// their deals in commit that are due.
/// </summary>
internal sealed class CommitValue(ForecastMoment start, ForecastMoment end) : MethodValue
{
    private const int Nobody = -1;
    private readonly HashSet<int> callers = [.. start.Commit.Calls.Keys, .. end.Commit.Calls.Keys];

    /// <inheritdoc/>
    public override Cause CorrectionCause => callers.Count > 0 ? Cause.Calls : Cause.Correction;

    /// <inheritdoc/>
    public override double Before(DealPair pair) => Judged(pair.Before);

    /// <inheritdoc/>
    public override double After(DealPair pair) => Judged(pair.After);

    /// <inheritdoc/>
    public override void SplitRest(Parts parts)
    {
        foreach (var caller in callers.Order())
        {
            parts.Add(Cause.Calls, NumberOf(caller, end) - NumberOf(caller, start));
        }
    }

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => IsByDeals(pair.AtEnd) ? pair.AtStart.Amount : 0;

    /// <inheritdoc/>
    protected override void SplitOpen(DealPair pair, Parts parts)
    {
        var (before, after) = (pair.AtStart, pair.AtEnd);
        if (!Counts(before) && !Counts(after))
        {
            return;
        }

        CountedDeal Of(int mask, int factor) => (mask & (1 << factor)) == 0 ? before : after;
        var effects = SymmetricSplit.Split(
            4,
            mask => InCommit(Of(mask, 0)) && Of(mask, 1).IsDue && IsByDeals(Of(mask, 2)) ? Of(mask, 3).Amount : 0
        );
        parts.Add(Cause.Category, effects[0]);
        parts.Add(pair.DateCause, effects[1]);
        parts.Add(Cause.Calls, effects[2]);
        parts.Add(pair.AmountCause, effects[3]);
    }

    /// <summary>A caller's own call, or closed + commit of the deals at the moment without one.</summary>
    private static double NumberOf(int seller, ForecastMoment moment) =>
        moment.Commit.Calls.TryGetValue(seller, out var call) ? call.Minor : moment.Position.Judged.Of(seller);

    /// <summary>Whether the category counts as committed by the team's settings.</summary>
    private bool InCommit(CountedDeal deal) => start.View.Tuning.IsCommit(deal.State.Category);

    /// <summary>
    /// Whether the deal's owner stands in the commit by deals; deals that nobody visible owns do.
    /// </summary>
    private bool IsByDeals(CountedDeal deal) => !callers.Contains(deal.State.Owner?.Id ?? Nobody);

    /// <summary>Won, or committed and due, of an owner who stands in it by deals.</summary>
    private bool Counts(CountedDeal deal) => (deal.IsWon || (InCommit(deal) && deal.IsDue)) && IsByDeals(deal);

    /// <summary>What the deal adds, in minor units.</summary>
    private double Judged(CountedDeal? deal) => deal is not null && Counts(deal) ? deal.Amount : 0;
}

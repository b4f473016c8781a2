using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// AE commit: won deals and deals in commit that are due, each by its amount, and apart from the deals what sellers called
/// above or below them. A deal that leaves commit while its seller's call stands takes from the one and adds to the other.
/// </summary>
internal sealed class CommitValue(ForecastMoment start, ForecastMoment end) : MethodValue
{
    /// <inheritdoc/>
    public override double Before(DealPair pair) => Judged(pair.Before);

    /// <inheritdoc/>
    public override double After(DealPair pair) => Judged(pair.After);

    /// <inheritdoc/>
    public override void SplitRest(Parts parts) =>
        parts.Add(Cause.Calls, end.Commit.AboveDeals.Minor - start.Commit.AboveDeals.Minor);

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => pair.AtStart.Amount;

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
            3,
            mask => InCommit(Of(mask, 0)) && Of(mask, 1).IsDue ? Of(mask, 2).Amount : 0
        );
        parts.Add(Cause.Category, effects[0]);
        parts.Add(pair.DateCause, effects[1]);
        parts.Add(pair.AmountCause, effects[2]);
    }

    /// <summary>Whether the category counts as committed by the team's settings.</summary>
    private bool InCommit(CountedDeal deal) => start.View.Tuning.IsCommit(deal.State.Category);

    /// <summary>Won, or committed and due.</summary>
    private bool Counts(CountedDeal deal) => deal.IsWon || (InCommit(deal) && deal.IsDue);

    /// <summary>What the deal adds, in minor units.</summary>
    private double Judged(CountedDeal? deal) => deal is not null && Counts(deal) ? deal.Amount : 0;
}

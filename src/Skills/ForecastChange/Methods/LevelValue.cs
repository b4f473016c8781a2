using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// Past bookings: what is won so far, and what the level of past quarters and the pace of this one let expect beside it. Open
/// deals are nothing to it, so what a deal brings it brings when it is won.
/// </summary>
internal sealed class LevelValue(ForecastMoment start, ForecastMoment end) : MethodValue
{
    /// <inheritdoc/>
    public override double Before(DealPair pair) => Booked(pair.Before);

    /// <inheritdoc/>
    public override double After(DealPair pair) => Booked(pair.After);

    /// <inheritdoc/>
    public override void SplitRest(Parts parts)
    {
        var (before, after) = (Start - start.Predicted.Raw.Booked, End - end.Predicted.Raw.Booked);
        parts.Add(start.NewestClosed == end.NewestClosed ? Cause.Time : Cause.Refreshed, after - before);
    }

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => pair.AtStart.Amount;

    /// <inheritdoc/>
    protected override void SplitOpen(DealPair pair, Parts parts) { }

    /// <summary>A won deal by its amount, any other by 0.</summary>
    private static double Booked(CountedDeal? deal) => deal is { IsWon: true } ? deal.Amount : 0;
}

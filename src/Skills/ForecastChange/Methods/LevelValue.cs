using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>
/// Past bookings: what is won so far, and what the level of past quarters and the pace of this one let expect beside it. Open
/// deals are nothing to it, so what a deal brings it brings when it is won.
/// </summary>
internal sealed class LevelValue(ForecastMoment start, ForecastMoment end) : MethodValue
{
    public override double Before(DealPair pair) => Booked(pair.Before);

    public override double After(DealPair pair) => Booked(pair.After);

    public override void SplitRest(Parts parts)
    {
        var (before, after) = (Start - start.Predicted.Raw.Booked, End - end.Predicted.Raw.Booked);
        parts.Add(start.NewestClosed == end.NewestClosed ? Cause.Time : Cause.Refreshed, after - before);
    }

    protected override double IfWon(DealPair pair) => pair.AtStart.Amount;

    protected override void SplitOpen(DealPair pair, Parts parts) { }

    private static double Booked(CountedDeal? deal) => deal is { IsWon: true } ? deal.Amount : 0;
}

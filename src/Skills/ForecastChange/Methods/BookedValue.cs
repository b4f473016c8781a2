using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;

namespace RevBot.Skills.ForecastChange.Methods;

/// <summary>What is won so far: the floor below which no method is corrected.</summary>
internal sealed class BookedValue : MethodValue
{
    /// <inheritdoc/>
    public override double Before(DealPair pair) => Booked(pair.Before);

    /// <inheritdoc/>
    public override double After(DealPair pair) => Booked(pair.After);

    /// <inheritdoc/>
    protected override double IfWon(DealPair pair) => pair.AtStart.Amount;

    /// <inheritdoc/>
    protected override void SplitOpen(DealPair pair, Parts parts) { }

    /// <summary>A won deal by its amount, any other by 0.</summary>
    private static double Booked(CountedDeal? deal) => deal is { IsWon: true } ? deal.Amount : 0;
}

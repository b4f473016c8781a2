using RevBot.Data.Book.Deals;

namespace RevBot.Skills.Forecast.Methods;

/// <summary>What the forecast expects of an open deal.</summary>
/// <param name="Deal">The deal.</param>
/// <param name="Probability">Of being won by the period's end, 0..1.</param>
/// <param name="Expected">Probability × amount, in minor units.</param>
/// <param name="Amount">What it brings if it is won, in minor units.</param>
internal readonly record struct DealExpectation(Deal Deal, double Probability, double Expected, double Amount)
{
    /// <summary>What it adds to the weighted pipeline, in minor units.</summary>
    public double Weighted { get; init; }
}

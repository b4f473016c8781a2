using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Pricing;

/// <summary>Closed deals whose discount lies in a band.</summary>
/// <param name="Above">More than this share; null for no discount.</param>
/// <param name="UpTo">This share or less.</param>
/// <param name="Deals">Closed.</param>
/// <param name="Won">Won of them.</param>
public sealed record PriceBand(double? Above, double UpTo, int Deals, int Won)
{
    /// <summary>Won ÷ closed; null under 12 deals.</summary>
    public double? WinRate => Deals < SampleSizes.Least ? null : (double)Won / Deals;

    /// <summary>The lower end of its 80% interval (Wilson).</summary>
    public double? Low => Deals < SampleSizes.Least ? null : Wilson.Of(Won, Deals)?.Low;

    /// <summary>The upper end.</summary>
    public double? High => Deals < SampleSizes.Least ? null : Wilson.Of(Won, Deals)?.High;

    /// <summary>The chance of all deals at the middle of the band, segment, size and the rest held; null without a model.</summary>
    public double? Held { get; init; }
}

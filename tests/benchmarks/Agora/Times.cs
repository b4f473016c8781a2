namespace RevBot.Benchmarks.Agora;

/// <summary>How a quarter differs from the company's first ones.</summary>
/// <param name="Leads">Multiplies the leads that come.</param>
/// <param name="Hours">Multiplies the sellers' time.</param>
/// <param name="Price">Multiplies the amounts of new deals.</param>
/// <param name="Fit">What buyers think of the offer, in log odds.</param>
/// <param name="LargeFit">The same of large deals, in addition.</param>
/// <param name="ContestedFit">The same in the region that a competitor entered, in addition.</param>
internal readonly record struct Times(
    double Leads,
    double Hours,
    double Price,
    double Fit,
    double LargeFit,
    double ContestedFit
)
{
    public static Times Usual { get; } = new(1, 1, 1, 0, 0, 0);
}

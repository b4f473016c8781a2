using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// How wide the 80% range is: s² = variance by deals and new revenue + τ²F² + δ²(F − booked)², with τ² what past errors show
/// beyond that variance (a shock that all deals share) and δ² what stands for it while fewer than four quarters show it; the
/// range is F + low·s to F + high·s, with low and high conformal multipliers, drawn to Student's of three degrees of freedom
/// more than the quarters that s was learnt from.
/// </summary>
/// <param name="Shock">τ², as a share of the forecast squared.</param>
/// <param name="Low">Below 0.</param>
/// <param name="High">Above 0.</param>
/// <param name="Points">How many past forecasts it rests on.</param>
public sealed record RangeRule(double Shock, double Low, double High, int Points)
{
    /// <summary>δ², as a share of what is not booked yet squared; 0 from four quarters on.</summary>
    public double Doubt { get; init; }

    /// <summary>The share of outcomes that the range is to hold.</summary>
    public const double Share = 0.8;

    private const double PointsPerIndependentOne = 3;
    private const int EnoughQuarters = 4;
    private const int FreedomBefore = 3;

    /// <summary>Published forecasts miss a quarter by 8 to 30%, the chance of single deals included.</summary>
    private const double UsualMiss = 0.15;

    /// <summary>The rule where nothing is open any more.</summary>
    internal static RangeRule Certain { get; } = new(0, -1, 1, 0);

    /// <summary>The rule from past points: ln(actual ÷ forecast), deviation by deals ÷ forecast, error ÷ s.</summary>
    /// <param name="past">The points.</param>
    /// <param name="quarters">How many quarters they are of.</param>
    internal static RangeRule Estimate(
        IReadOnlyCollection<(double Error, double Spread, double Score)> past,
        int quarters
    )
    {
        var usual = StudentT.Within(Share, FreedomBefore + quarters);
        var range = Conformal.Range([.. past.Select(point => point.Score)], Share, usual);
        var known = Math.Min(quarters, EnoughQuarters) / (double)EnoughQuarters;
        return new(known * ShockOf(past), range.Low, range.High, past.Count)
        {
            Doubt = (1 - known) * UsualMiss * UsualMiss,
        };
    }

    /// <summary>
    /// What the errors show beyond the deals' variance, t, is believed by t² ÷ (t² + noise²): the mean square of n errors of
    /// that variance alone is off by its √(2 ÷ n) on average, and a third of the points is independent.
    /// </summary>
    private static double ShockOf(IReadOnlyCollection<(double Error, double Spread, double Score)> past)
    {
        if (past.Count == 0)
        {
            return 0;
        }

        var byDeals = past.Average(point => point.Spread * point.Spread);
        var beyond = Math.Max(0, past.Average(point => point.Error * point.Error) - byDeals);
        var noise = byDeals * Math.Sqrt(2 * PointsPerIndependentOne / past.Count);
        return beyond > 0 ? beyond * beyond * beyond / ((beyond * beyond) + (noise * noise)) : 0;
    }

    /// <summary>s of a forecast.</summary>
    /// <param name="variance">By deals and new revenue.</param>
    /// <param name="forecast">F.</param>
    /// <param name="booked">What of it is certain.</param>
    public double Deviation(double variance, double forecast, double booked) =>
        Math.Sqrt(variance + (Shock * forecast * forecast) + (Doubt * (forecast - booked) * (forecast - booked)));
}

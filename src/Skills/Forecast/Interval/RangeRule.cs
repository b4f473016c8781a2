using RevBot.Skills.Statistics;

namespace RevBot.Skills.Forecast.Interval;

/// <summary>
/// How wide the 80% range is: s² = variance by deals and new revenue + τ²F², with τ² what past errors show beyond that
/// variance (a shock that all deals share); the range is F + low·s to F + high·s, with low and high conformal multipliers.
/// </summary>
/// <param name="Shock">τ², as a share of the forecast squared.</param>
/// <param name="Low">Below 0.</param>
/// <param name="High">Above 0.</param>
/// <param name="Points">How many past forecasts it rests on.</param>
public sealed record RangeRule(double Shock, double Low, double High, int Points)
{
    /// <summary>The share of outcomes that the range is to hold.</summary>
    public const double Share = 0.8;

    /// <summary>The rule where nothing is open any more.</summary>
    internal static RangeRule Certain { get; } = new(0, -1, 1, 0);

    /// <summary>The rule from past points: error ÷ forecast, deviation by deals ÷ forecast, error ÷ s.</summary>
    internal static RangeRule Of(IReadOnlyCollection<(double Error, double Spread, double Score)> past)
    {
        var shock =
            past.Count == 0
                ? 0
                : Math.Max(0, past.Average(point => point.Error * point.Error) - past.Average(point => point.Spread * point.Spread));
        var range = Conformal.Range([.. past.Select(point => point.Score)], Share);
        return new(shock, range.Low, range.High, past.Count);
    }

    /// <summary>s of a forecast.</summary>
    /// <param name="variance">By deals and new revenue.</param>
    /// <param name="forecast">F.</param>
    public double Deviation(double variance, double forecast) =>
        Math.Sqrt(variance + (Shock * forecast * forecast));
}

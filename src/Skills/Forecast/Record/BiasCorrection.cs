namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// How a method's past errors change its number: with e = ln(actual ÷ forecast) of k quarters at the same week, mean ē and
/// variance v, the forecast is multiplied by exp(s·ē), where s = (k − 1) ÷ (k + 1) · t ÷ (t + v÷k) and t = max(0, ē² − v÷k). A
/// bias that may well be chance changes nothing. (k − 1) ÷ (k + 1) stands for v being estimated itself: W. James, C. Stein,
/// "Estimation with quadratic loss", Fourth Berkeley Symposium (1961), with k − 1 degrees of freedom.
/// </summary>
/// <param name="Mean">ē; above 0 where the method was too low.</param>
/// <param name="Shrink">s, 0..1.</param>
/// <param name="Quarters">k.</param>
public sealed record BiasCorrection(double Mean, double Shrink, int Quarters)
{
    /// <summary>What the forecast is multiplied by.</summary>
    public double Factor => Math.Exp(Shrink * Mean);

    /// <summary>From past errors; fewer than two correct nothing.</summary>
    public static BiasCorrection Estimate(IReadOnlyCollection<double> errors)
    {
        if (errors.Count < 2)
        {
            return new(errors.Count == 0 ? 0 : errors.First(), 0, errors.Count);
        }

        var mean = errors.Average();
        var noise = errors.Sum(error => (error - mean) * (error - mean)) / (errors.Count - 1) / errors.Count;
        var signal = Math.Max(0, (mean * mean) - noise);
        var known = (errors.Count - 1.0) / (errors.Count + 1);
        return new(mean, signal + noise > 0 ? known * signal / (signal + noise) : 0, errors.Count);
    }
}

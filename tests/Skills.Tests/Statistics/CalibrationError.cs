namespace RevBot.Skills.Tests.Statistics;

/// <summary>
/// The expected calibration error: predictions in ten bins of equal width (0 ≤ p &lt; 0.1, …, 0.9 ≤ p ≤ 1), the distance of
/// mean probability and frequency in each, averaged by the bins' sizes: Σ |Σy − Σp| ÷ n. Chance alone puts calibrated
/// probabilities √(2/π)·Σ√(Σp(1 − p)) ÷ n away (sums over bins; normal approximation), so the error means something only
/// beside that, and is published only of 2,000 predictions and more.
/// Source: M. P. Naeini, G. F. Cooper and M. Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning",
/// AAAI 2015; J. Bröcker, "Estimating reliability and resolution of probability forecasts", Climate Dynamics 39 (2012).
/// </summary>
/// <param name="Value">The error, 0..1; 0 of no predictions.</param>
/// <param name="NullValue">What it is expected to be of perfectly calibrated probabilities.</param>
/// <param name="Predictions">How many there were.</param>
internal sealed record CalibrationError(double Value, double NullValue, int Predictions)
{
    /// <summary>Predictions from which on it is published.</summary>
    public const int Ample = 2000;

    private const int Bins = 10;

    /// <summary>Whether there are predictions enough to speak of it.</summary>
    public bool IsPublishable => Predictions >= Ample;

    internal static CalibrationError Measure(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Span<double> errors = stackalloc double[Bins];
        Span<double> variances = stackalloc double[Bins];
        for (var place = 0; place < p.Length; place++)
        {
            var bin = Math.Clamp((int)(p[place] * Bins), 0, Bins - 1);
            errors[bin] += y[place] - p[place];
            variances[bin] += p[place] * (1 - p[place]);
        }

        var (error, chance) = (0.0, 0.0);
        for (var bin = 0; bin < Bins; bin++)
        {
            error += Math.Abs(errors[bin]);
            chance += Math.Sqrt(2 / Math.PI * variances[bin]);
        }

        var all = Math.Max(1, p.Length);
        return new(error / all, chance / all, p.Length);
    }
}

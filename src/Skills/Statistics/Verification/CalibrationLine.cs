using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Statistics.Verification;

/// <summary>
/// logit P(y = 1) = intercept + slope·logit p, fitted without a prior: 0 and 1 for calibrated probabilities, a slope below 1
/// for those that say too much.
/// Source: D. R. Cox, "Two further applications of a model for binary regression", Biometrika 45 (1958), 562-565.
/// </summary>
/// <param name="Intercept">0 where neither too high nor too low.</param>
/// <param name="Slope">1 where neither too bold nor too timid.</param>
public sealed record CalibrationLine(double Intercept, double Slope)
{
    /// <summary>
    /// Null where the outcomes are all alike or told apart without error (no finite line fits best), or there is one p only.
    /// </summary>
    internal static CalibrationLine? Fit(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        var logits = Array.ConvertAll(p.ToArray(), LogOdds.Logit);
        var mean = logits.Length > 0 ? logits.Average() : 0;
        var spread = Math.Sqrt(logits.Sum(logit => (logit - mean) * (logit - mean)) / Math.Max(1, logits.Length));
        if (spread < 1e-9)
        {
            return null;
        }

        // From the mean and in units of the spread, so that the two columns do not depend on each other.
        var x = Recalibration.Line(Array.ConvertAll(logits, logit => (logit - mean) / spread));
        var fit = RidgeLogistic.Fit(x, y, default, [0, 0]);
        var slope = fit.Coefficients[1] / spread;
        return fit.Converged ? new(fit.Coefficients[0] - (slope * mean), slope) : null;
    }
}

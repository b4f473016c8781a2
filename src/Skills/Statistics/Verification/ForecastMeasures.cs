namespace RevBot.Skills.Statistics.Verification;

/// <summary>
/// How good probabilities were (p, 0..1 each) against outcomes (y, 0 or 1 each, in the same order), and how often intervals
/// held. Null stands for what has no value, such as a mean of nothing.
/// </summary>
public static class ForecastMeasures
{
    /// <summary>
    /// The mean of (p − y)², 0..1, less is better; null without predictions.
    /// Source: G. W. Brier, Monthly Weather Review 78 (1950), 1-3.
    /// </summary>
    /// <exception cref="ArgumentException">There are not as many outcomes as probabilities.</exception>
    public static double? Brier(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        var sum = 0.0;
        for (var place = 0; place < p.Length; place++)
        {
            sum += (p[place] - y[place]) * (p[place] - y[place]);
        }

        return p.Length > 0 ? sum / p.Length : null;
    }

    /// <summary>
    /// Z = Σ(y − p)(1 − 2p) ÷ √Σ(1 − 2p)²p(1 − p): beyond ±1.96 the probabilities are off by more than chance. Null where
    /// chance has no say (all are 0, ½ or 1).
    /// Source: D. J. Spiegelhalter, "Probabilistic prediction in patient management", Statistics in Medicine 5 (1986), 421-433.
    /// </summary>
    public static double? SpiegelhalterZ(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        var (sum, variance) = (0.0, 0.0);
        for (var place = 0; place < p.Length; place++)
        {
            var tilt = 1 - (2 * p[place]);
            sum += (y[place] - p[place]) * tilt;
            variance += tilt * tilt * p[place] * (1 - p[place]);
        }

        return variance > 0 ? sum / Math.Sqrt(variance) : null;
    }

    /// <summary>The line that recalibrates probabilities best (see <see cref="Verification.CalibrationLine"/>); null where none does.</summary>
    public static CalibrationLine? CalibrationLine(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        return Statistics.Verification.CalibrationLine.Fit(p, y);
    }

    /// <summary>How many intervals held, and whether that is off (see <see cref="IntervalCoverage"/>); null without intervals.</summary>
    /// <param name="held">How many held the actual.</param>
    /// <param name="intervals">How many there were.</param>
    /// <param name="share">How many should hold it, 0..1.</param>
    public static IntervalCoverage? Coverage(int held, int intervals, double share = 0.8) =>
        IntervalCoverage.Measure(held, intervals, share);

    private static void Check(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        if (p.Length != y.Length)
        {
            throw new ArgumentException("Each probability needs its outcome.", nameof(y));
        }
    }
}

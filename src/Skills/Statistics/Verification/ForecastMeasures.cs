using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Statistics.Verification;

/// <summary>
/// How good forecasts were: amounts and intervals against actuals, and probabilities (p, 0..1 each) against outcomes (y,
/// 0 or 1 each, in the same order). Null is said of what has no value, such as a share of nothing.
/// </summary>
public static class ForecastMeasures
{
    /// <summary>1 − |A − F| ÷ A: 1 is exact, below 0 is a forecast of more than double; null unless the actual is above 0.</summary>
    public static double? Accuracy(double forecast, double actual) =>
        actual > 0 ? 1 - (Math.Abs(actual - forecast) / actual) : null;

    /// <summary>(F − A) ÷ A: above 0 was too high; null unless the actual is above 0.</summary>
    public static double? Bias(double forecast, double actual) => actual > 0 ? (forecast - actual) / actual : null;

    /// <summary>
    /// The width of an interval, and for an actual outside it 2 ÷ (1 − share) times the distance; less is better.
    /// Source: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules", JASA 102 (2007), 359-378, section 6.2.
    /// </summary>
    /// <param name="interval">The interval.</param>
    /// <param name="actual">What came.</param>
    /// <param name="share">How many of the actuals such intervals should hold, above 0 and below 1.</param>
    public static double IntervalScore(Interval interval, double actual, double share = 0.8)
    {
        var outside = Math.Max(0, interval.Low - actual) + Math.Max(0, actual - interval.High);
        return interval.High - interval.Low + (2 / (1 - share) * outside);
    }

    /// <summary>
    /// How often a won deal was given more than a lost one, ties counting half; null without one of each.
    /// Source: J. A. Hanley and B. J. McNeil, Radiology 143 (1982), 29-36 (the Mann-Whitney form).
    /// </summary>
    public static double? Auc(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        var (keys, outcomes) = Paired(p, y);
        Array.Sort(keys, outcomes);
        var (won, lost, pairs) = (0.0, 0.0, 0.0);
        for (var start = 0; start < keys.Length; )
        {
            var (wonHere, lostHere) = (0.0, 0.0);
            var end = start;
            for (; end < keys.Length && keys[end].Equals(keys[start]); end++)
            {
                wonHere += outcomes[end];
                lostHere += 1 - outcomes[end];
            }

            pairs += wonHere * (lost + (lostHere / 2));
            (won, lost, start) = (won + wonHere, lost + lostHere, end);
        }

        return won > 0 && lost > 0 ? pairs / (won * lost) : null;
    }

    /// <summary>
    /// The mean of (p − y)², 0..1, less is better; null of no predictions.
    /// Source: G. W. Brier, Monthly Weather Review 78 (1950), 1-3.
    /// </summary>
    public static double? Brier(ReadOnlySpan<double> p, ReadOnlySpan<double> y) =>
        Mean(p, y, static (said, was) => (said - was) * (said - was));

    /// <summary>
    /// The mean of −ln of the probability given to what came, less is better; 0 and 1 are taken as
    /// <see cref="LogOdds.Least"/> away from there. Null of no predictions.
    /// </summary>
    public static double? LogLoss(ReadOnlySpan<double> p, ReadOnlySpan<double> y) =>
        Mean(
            p,
            y,
            static (said, was) =>
            {
                var eta = LogOdds.Logit(said);
                return LogOdds.Softplus(eta) - (was * eta);
            }
        );

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

    /// <summary>How far probabilities are from frequencies, and how far chance alone puts them (see <see cref="CalibrationError"/>).</summary>
    /// <param name="p">Pooled predictions, of all quarters together.</param>
    /// <param name="y">What came.</param>
    public static CalibrationError ExpectedCalibrationError(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        return CalibrationError.Of(p, y);
    }

    /// <summary>The line that recalibrates probabilities best (see <see cref="Verification.CalibrationLine"/>); null where none does.</summary>
    public static CalibrationLine? CalibrationLine(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        return Statistics.Verification.CalibrationLine.Fit(p, y);
    }

    /// <summary>How many intervals held, and whether that is off (see <see cref="IntervalCoverage"/>); null of no intervals.</summary>
    /// <param name="held">How many held the actual.</param>
    /// <param name="intervals">How many there were.</param>
    /// <param name="share">How many should hold it, 0..1.</param>
    public static IntervalCoverage? Coverage(int held, int intervals, double share = 0.8) =>
        IntervalCoverage.Of(held, intervals, share);

    private static double? Mean(ReadOnlySpan<double> p, ReadOnlySpan<double> y, Func<double, double, double> loss)
    {
        Check(p, y);
        var sum = 0.0;
        for (var place = 0; place < p.Length; place++)
        {
            sum += loss(p[place], y[place]);
        }

        return p.Length > 0 ? sum / p.Length : null;
    }

    private static (double[] P, double[] Y) Paired(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        return (p.ToArray(), y.ToArray());
    }

    private static void Check(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        if (p.Length != y.Length)
        {
            throw new ArgumentException("Each probability needs its outcome.", nameof(y));
        }
    }
}

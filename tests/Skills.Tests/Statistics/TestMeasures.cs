using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Logistic;

namespace RevBot.Skills.Tests.Statistics;

/// <summary>
/// Measures that judge forecasts in tests alone: amounts and intervals against actuals, and probabilities (p, 0..1 each)
/// against outcomes (y, 0 or 1 each, in the same order). Null stands for what has no value.
/// </summary>
internal static class TestMeasures
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
        Check(p, y);
        var (keys, outcomes) = (p.ToArray(), y.ToArray());
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
    /// The mean of −ln of the probability given to what came, less is better; 0 and 1 are taken as
    /// <see cref="LogOdds.Least"/> away from there. Null of no predictions.
    /// </summary>
    public static double? LogLoss(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        var sum = 0.0;
        for (var place = 0; place < p.Length; place++)
        {
            var eta = LogOdds.Logit(p[place]);
            sum += LogOdds.Softplus(eta) - (y[place] * eta);
        }

        return p.Length > 0 ? sum / p.Length : null;
    }

    /// <summary>How far probabilities are from frequencies, and how far chance alone puts them (see <see cref="CalibrationError"/>).</summary>
    /// <param name="p">Pooled predictions, of all quarters together.</param>
    /// <param name="y">What came.</param>
    public static CalibrationError ExpectedCalibrationError(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        Check(p, y);
        return CalibrationError.Measure(p, y);
    }

    private static void Check(ReadOnlySpan<double> p, ReadOnlySpan<double> y)
    {
        if (p.Length != y.Length)
        {
            throw new ArgumentException("Each probability needs its outcome.", nameof(y));
        }
    }
}

using RevBot.Skills.Statistics;
using RevBot.Skills.Statistics.Algebra;

namespace RevBot.Skills.Tests.Statistics;

/// <summary>
/// Whether one forecast's losses are less than another's by more than chance. With dₜ the difference of losses, d̄ its mean
/// and γₖ its autocovariance: DM = d̄ ÷ √((γ₀ + 2Σγₖ, k &lt; h) ÷ n), times √((n + 1 − 2h + h(h − 1)/n) ÷ n) for few pairs, and
/// held against Student's t of n − 1 degrees. Where the sum of autocovariances is not positive, γ₀ alone is taken.
/// Source: F. X. Diebold and R. S. Mariano, "Comparing predictive accuracy", JBES 13 (1995), 253-263; D. Harvey, S. Leybourne
/// and P. Newbold, "Testing the equality of prediction mean squared errors", Int. Journal of Forecasting 13 (1997), 281-291.
/// </summary>
/// <param name="Statistic">Below 0 where the first loses less.</param>
/// <param name="PValue">How often chance alone gives a difference at least as large, 0..1.</param>
/// <param name="Pairs">n: how many forecasts of both were compared.</param>
internal sealed record DieboldMariano(double Statistic, double PValue, int Pairs)
{
    /// <summary>Pairs (quarters) below which no winner is claimed.</summary>
    public const int LeastPairs = 8;

    private const double Significance = 0.05;

    /// <summary>Whether a winner may be claimed: 8 pairs and more, and less than 5% by chance.</summary>
    public bool IsReal => Pairs >= LeastPairs && PValue < Significance;

    /// <summary>Compares losses; null of fewer than two pairs, or where the losses never differ by a different amount.</summary>
    /// <param name="first">Losses of the first, in order of time.</param>
    /// <param name="second">Losses of the second on the same occasions.</param>
    /// <param name="horizon">h: how many steps ahead was forecast, 1 and more; less than the number of pairs.</param>
    /// <exception cref="ArgumentException">There are more of the one than of the other.</exception>
    public static DieboldMariano? Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, int horizon = 1)
    {
        if (first.Length != second.Length)
        {
            throw new ArgumentException("Each loss needs the other forecast's on the same occasion.", nameof(second));
        }

        var n = first.Length;
        var differences = first.ToArray();
        Vectors.AddScaled(differences, second, -1);
        var mean = n > 0 ? differences.Average() : 0;
        var deviations = Array.ConvertAll(differences, difference => difference - mean);
        var alone = Autocovariance(deviations, 0);
        var together = alone + (2 * Enumerable.Range(1, horizon - 1).Sum(lag => Autocovariance(deviations, lag)));
        var variance = (together > 0 ? together : alone) / n;
        if (n < 2 || !(variance > Rounding(mean)))
        {
            return null;
        }

        var h = (double)horizon;
        var correction = Math.Sqrt((n + 1 - (2 * h) + (h * (h - 1) / n)) / n);
        var statistic = mean / Math.Sqrt(variance) * correction;
        return new(statistic, StudentT.TwoSided(statistic, n - 1), n);
    }

    private static double Autocovariance(double[] deviations, int lag)
    {
        var kept = Math.Max(0, deviations.Length - lag);
        return Vectors.Dot(deviations.AsSpan(0, kept), deviations.AsSpan(deviations.Length - kept)) / deviations.Length;
    }

    // A variance this small beside the mean is what rounding leaves of equal differences.
    private static double Rounding(double mean) => mean * mean * 1e-28;
}

namespace RevBot.Skills.Statistics;

/// <summary>
/// How wide an interval must be for past errors to have lain inside it: the conformal quantile of the scores |e| ÷ s,
/// drawn to a given one, by itself the normal one, where the past is short. With n scores, of which about a third are independent (the same
/// quarter is scored at neighbouring weeks), q the ⌈(n + 1)·share⌉-th smallest and z the normal quantile:
/// k = (n/3·q + 8z) ÷ (n/3 + 8); the interval is F ± k·s.
/// Source: V. Vovk, A. Gammerman and G. Shafer, "Algorithmic Learning in a Random World" (2005), section 4.2; J. Lei and
/// others, "Distribution-free predictive inference for regression", JASA 113 (2018), 1094-1111, for scores in units of s.
/// </summary>
public static class Conformal
{
    /// <summary>Scores from which on the two ends are taken apart.</summary>
    public const int ScoresForTwoEnds = 40;

    private const double ScoresPerIndependentOne = 3;
    private const double PriorScores = 8;

    /// <summary>
    /// The ends of the interval in units of s, to be added to the forecast: of 40 scores and more each end by its own
    /// quantile (as many misses above as below), of fewer −k and +k. Low is negative unless nearly every past forecast
    /// was too low.
    /// </summary>
    /// <param name="signedScores">(actual − forecast) ÷ s of past forecasts, in any order.</param>
    /// <param name="share">How many of the actuals the interval should hold, above 0 and below 1.</param>
    /// <param name="before">What the multipliers are drawn to, above 0; null for the normal quantile.</param>
    public static Interval Range(ReadOnlySpan<double> signedScores, double share = 0.8, double? before = null)
    {
        var side = (1 + share) / 2;
        var usual = before ?? Normal.Quantile(side);
        var scores = signedScores.ToArray();
        if (scores.Length < ScoresForTwoEnds)
        {
            var both = Shrink(Array.ConvertAll(scores, Math.Abs), share, usual);
            return new(-both, both);
        }

        return new(-Shrink(Array.ConvertAll(scores, score => -score), side, usual), Shrink(scores, side, usual));
    }

    private static double Shrink(ReadOnlySpan<double> scores, double share, double normal)
    {
        if (scores.IsEmpty)
        {
            return normal;
        }

        var sorted = scores.ToArray();
        Array.Sort(sorted);
        // 39 + 1 times 0.8 is 32, not the 33 that rounding of the product might make of it.
        var rank = (int)Math.Ceiling(((sorted.Length + 1) * share) - 1e-9);
        var quantile = sorted[Math.Clamp(rank, 1, sorted.Length) - 1];
        var independent = sorted.Length / ScoresPerIndependentOne;
        return ((independent * quantile) + (PriorScores * normal)) / (independent + PriorScores);
    }
}

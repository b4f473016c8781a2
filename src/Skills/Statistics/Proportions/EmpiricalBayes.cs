namespace RevBot.Skills.Statistics.Proportions;

/// <summary>
/// Shares of several groups pulled towards the share of all of them, the more so the fewer cases a group has, so that a
/// group with two wins out of two does not lead a ranking. Beta-binomial with the prior fitted by moments:
/// m = Σw ÷ Σn; s² = Σ nⱼ(pⱼ − m)² ÷ Σn; κ = max(5, m(1 − m) ÷ max(0.0001, s² − m(1 − m)·J ÷ Σn) − 1);
/// the adjusted share is (w + κm) ÷ (n + κ).
/// Source: D. Robinson, "Introduction to Empirical Bayes" (2017); J. C. Kleinman, "Proportions with extraneous variance",
/// JASA 68 (1973), 46-54.
/// </summary>
/// <param name="Mean">m: the share of all groups together.</param>
/// <param name="Weight">κ: how many cases the prior counts for.</param>
public sealed record EmpiricalBayes(double Mean, double Weight)
{
    private const double LeastWeight = 5;
    private const double LeastVariance = 1e-4;

    /// <summary>Fits the prior to groups, each of so many successes out of so many cases; null without cases at all.</summary>
    public static EmpiricalBayes? Fit(IReadOnlyCollection<(int Successes, int Cases)> groups)
    {
        var filled = groups.Where(group => group.Cases > 0).ToArray();
        var cases = filled.Sum(group => (double)group.Cases);
        if (filled.Length == 0)
        {
            return null;
        }

        var mean = filled.Sum(group => (double)group.Successes) / cases;
        var spread = filled.Sum(group => group.Cases * Square(((double)group.Successes / group.Cases) - mean)) / cases;
        var chance = mean * (1 - mean);
        var between = Math.Max(LeastVariance, spread - (chance * filled.Length / cases));
        return new(mean, Math.Max(LeastWeight, (chance / between) - 1));
    }

    /// <summary>The adjusted share of a group; without cases, the mean.</summary>
    public double Shrink(int successes, int cases) => (successes + (Weight * Mean)) / (cases + Weight);

    private static double Square(double value) => value * value;
}

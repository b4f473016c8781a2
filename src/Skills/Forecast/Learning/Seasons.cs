namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// How the quarters of a year differ, as factors drawn to 1 as far as chance may have made them: a season's mean of n values,
/// as a share of the mean of all, counts τ² ÷ (τ² + σ²÷n), with σ² the variance within seasons and τ² the one between them
/// that this does not explain (R. DerSimonian, N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7,
/// 1986). One to three years tell little of either, so σ² is itself drawn to what the chance of single deals makes, as one year more
/// would draw it, and τ² to a tenth squared.
/// </summary>
internal static class Seasons
{
    /// <summary>How many seasons.</summary>
    public const int Count = 4;

    private const double UsualVariance = 0.01;
    private const double UsualFreedom = 3;
    private const double ChanceFreedom = 4;

    /// <param name="values">What each quarter had, with its season from 0 to 3.</param>
    /// <param name="chance">The variance of a quarter by the chance of single deals, as a share of the mean squared.</param>
    /// <returns>A factor for each season; 1 where nothing can be told.</returns>
    public static double[] Estimate(IReadOnlyList<(int Season, double Value)> values, double chance)
    {
        double[] factors = [1, 1, 1, 1];
        var seasons = values.GroupBy(value => value.Season, value => value.Value).ToArray();
        var freedom = values.Count - seasons.Length;
        var mean = values.Count > 0 ? values.Average(value => value.Value) : 0;
        if (seasons.Length < Count || mean <= 0)
        {
            return factors;
        }

        var scatter = seasons.Sum(season => season.Sum(value => Square((value - season.Average()) / mean)));
        var within = (scatter + (ChanceFreedom * chance)) / (freedom + ChanceFreedom);
        var excess = seasons.Sum(season => season.Count() * Square((season.Average() / mean) - 1));
        var found = (excess - ((Count - 1) * within)) / (values.Count - (seasons.Sum(Squares) / values.Count));
        var between =
            (((Count - 1) * Math.Max(0, found)) + (UsualFreedom * UsualVariance)) / (Count - 1 + UsualFreedom);
        foreach (var season in seasons)
        {
            var trust = between / (between + (within / season.Count()));
            factors[season.Key] = 1 + (trust * ((season.Average() / mean) - 1));
        }

        return factors;
    }

    private static double Squares(IGrouping<int, double> season) => Square(season.Count());

    private static double Square(double value) => value * value;
}

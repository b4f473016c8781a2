namespace RevBot.Skills.Forecast.Learning;

/// <summary>
/// How the quarters of a year differ, as factors drawn to 1 as far as chance may have made them: a season's mean of n values,
/// as a share of the mean of all, counts τ² ÷ (τ² + σ²÷n), with σ² the variance within seasons and τ² the one between them
/// that this does not explain (R. DerSimonian, N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7,
/// 1986). Two or three years tell little of τ², so it is itself drawn to a tenth squared, as so many seasons would draw.
/// </summary>
internal static class Seasons
{
    /// <summary>How many seasons.</summary>
    public const int Count = 4;

    private const double UsualVariance = 0.01;
    private const double UsualFreedom = 3;

    /// <param name="values">What each quarter had, with its season from 0 to 3.</param>
    /// <returns>A factor for each season; 1 where nothing can be told.</returns>
    public static double[] Of(IReadOnlyList<(int Season, double Value)> values)
    {
        double[] factors = [1, 1, 1, 1];
        var seasons = values.GroupBy(value => value.Season, value => value.Value).ToArray();
        var freedom = values.Count - seasons.Length;
        var mean = values.Count > 0 ? values.Average(value => value.Value) : 0;
        if (freedom <= 0 || seasons.Length < 2 || mean <= 0)
        {
            return factors;
        }

        var within = seasons.Sum(season => season.Sum(value => Square((value - season.Average()) / mean))) / freedom;
        var excess = seasons.Sum(season => season.Count() * Square((season.Average() / mean) - 1));
        var found = (excess - ((seasons.Length - 1) * within)) / (values.Count - (seasons.Sum(Squares) / values.Count));
        var between = Drawn(Math.Max(0, found), seasons.Length - 1);
        foreach (var season in seasons)
        {
            var trust = between / (between + (within / season.Count()));
            factors[season.Key] = 1 + (trust * ((season.Average() / mean) - 1));
        }

        return factors;
    }

    private static double Drawn(double found, double freedom) =>
        ((freedom * found) + (UsualFreedom * UsualVariance)) / (freedom + UsualFreedom);

    private static double Squares(IGrouping<int, double> season) => Square(season.Count());

    private static double Square(double value) => value * value;
}

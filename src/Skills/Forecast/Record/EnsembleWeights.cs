namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// The weights of the ensemble's methods: inverse mean squared log errors, drawn to weights given beforehand where the past
/// is short (n quarters count n ÷ (n + 4)), and none below 0.1.
/// </summary>
internal static class EnsembleWeights
{
    private const double Ease = 1e-4;
    private const double PriorQuarters = 4;
    private const double Least = 0.1;

    /// <param name="errors">Past log errors of each method, as corrected then.</param>
    /// <param name="quarters">How many quarters they come from.</param>
    /// <param name="before">Weights to begin with, in any unit, above 0; null for equal ones.</param>
    /// <returns>Weights that add up to 1, in the order of the methods.</returns>
    public static double[] Estimate(
        IReadOnlyList<IReadOnlyList<double>> errors,
        int quarters,
        IReadOnlyList<double>? before = null
    )
    {
        var whole = before?.Sum() ?? errors.Count;
        double[] first = [.. errors.Select((_, place) => (before?[place] ?? 1) / whole)];
        if (errors.Any(method => method.Count == 0))
        {
            return Floored(first);
        }

        var inverse = errors.Select(method => 1 / (method.Average(error => error * error) + Ease)).ToArray();
        var trust = quarters / (quarters + PriorQuarters);
        var sum = inverse.Sum();
        return Floored([.. inverse.Select((value, place) => (trust * value / sum) + ((1 - trust) * first[place]))]);
    }

    /// <summary>
    /// What is below the floor is lifted to it; the others give in proportion to what they have above it.
    /// </summary>
    private static double[] Floored(double[] weights)
    {
        var above = weights.Sum(weight => Math.Max(0, weight - Least));
        var free = 1 - (Least * weights.Length);
        return above <= 0
            ? weights
            : [.. weights.Select(weight => Least + (Math.Max(0, weight - Least) / above * free))];
    }
}

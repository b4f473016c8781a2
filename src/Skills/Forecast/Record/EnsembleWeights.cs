namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// The weights of the ensemble's methods: inverse mean squared log errors, drawn to weights given beforehand where the past
/// is short: n quarters count n ÷ (n + 4), so a method keeps 4 ÷ (n + 4) of the weight given beforehand however far it has
/// been off. A record has at most eight quarters (<see cref="Learning.LearningWindow.Quarters"/>), and leaves it a third.
/// </summary>
internal static class EnsembleWeights
{
    private const double Ease = 1e-4;
    private const double PriorQuarters = 4;

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
            return first;
        }

        var inverse = errors.Select(method => 1 / (method.Average(error => error * error) + Ease)).ToArray();
        var trust = quarters / (quarters + PriorQuarters);
        var sum = inverse.Sum();
        return [.. inverse.Select((value, place) => (trust * value / sum) + ((1 - trust) * first[place]))];
    }
}

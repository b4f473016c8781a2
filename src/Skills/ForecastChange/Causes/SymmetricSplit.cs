namespace RevBot.Skills.ForecastChange.Causes;

/// <summary>
/// Splits the change of a value over the factors that changed, each by its mean effect over all orders in which they can
/// change one after the other (Shapley): it adds up, and no factor is favoured by its place.
/// </summary>
internal static class SymmetricSplit
{
    /// <param name="factors">How many, 1 to 6.</param>
    /// <param name="valueOf">The value where the factors of a bit mask are new and the others old.</param>
    /// <returns>What each factor adds; the sum is the value of all new less the value of all old.</returns>
    public static double[] Split(int factors, Func<int, double> valueOf)
    {
        var values = Enumerable.Range(0, 1 << factors).Select(valueOf).ToArray();
        var parts = new double[factors];
        for (var mask = 0; mask < values.Length; mask++)
        {
            for (var factor = 0; factor < factors; factor++)
            {
                if ((mask & (1 << factor)) == 0)
                {
                    var weight = Weight(int.PopCount(mask), factors);
                    parts[factor] += weight * (values[mask | (1 << factor)] - values[mask]);
                }
            }
        }

        return parts;
    }

    /// <summary>k!(n − k − 1)! ÷ n!: the share of orders in which exactly these k come before.</summary>
    private static double Weight(int before, int factors) =>
        Factorial(before) * Factorial(factors - before - 1) / Factorial(factors);

    /// <summary>n!, exact up to 18.</summary>
    private static double Factorial(int number) => number < 2 ? 1 : number * Factorial(number - 1);
}

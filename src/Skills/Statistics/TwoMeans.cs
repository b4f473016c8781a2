namespace RevBot.Skills.Statistics;

/// <summary>
/// Student's test of two means with a common variance: t = (m₂ − m₁) ÷ √(s²·(1/n₁ + 1/n₂)), s² pooled, n₁ + n₂ − 2 degrees
/// of freedom.
/// Source: Student, "The probable error of a mean", Biometrika 6 (1908), 1-25; the pooled form is R. A. Fisher's (1925).
/// </summary>
/// <param name="Before">The mean of the first.</param>
/// <param name="After">The mean of the second.</param>
/// <param name="Chance">How likely a difference as large is by chance, both sides, 0..1.</param>
public sealed record TwoMeans(double Before, double After, double Chance)
{
    /// <summary>Tests; null where either has no value or both together fewer than three.</summary>
    public static TwoMeans? Of(IReadOnlyCollection<double> before, IReadOnlyCollection<double> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var freedom = before.Count + after.Count - 2;
        if (before.Count == 0 || after.Count == 0 || freedom < 1)
        {
            return null;
        }

        var (first, second) = (before.Average(), after.Average());
        var squares = before.Sum(value => Square(value - first)) + after.Sum(value => Square(value - second));
        var error = Math.Sqrt(squares / freedom * ((1.0 / before.Count) + (1.0 / after.Count)));
        var difference = second - first;
        var chance =
            error > 0 ? StudentT.TwoSided(difference / error, freedom)
            : difference == 0 ? 1
            : 0;
        return new(first, second, chance);
    }

    private static double Square(double value) => value * value;
}

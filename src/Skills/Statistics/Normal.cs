namespace RevBot.Skills.Statistics;

/// <summary>
/// The standard normal distribution, to about 1e-15, by the series of G. Marsaglia, "Evaluating the normal
/// distribution", Journal of Statistical Software 11 (2004), 4.
/// </summary>
public static class Normal
{
    // Beyond this the tail is below 1e-15 and the series would only lose digits.
    private const double Farthest = 8;

    /// <summary>How much lies at or below a quantile, 0..1.</summary>
    public static double Below(double z)
    {
        if (Math.Abs(z) >= Farthest)
        {
            return z > 0 ? 1 : 0;
        }

        var (sum, term, before) = (z, z, double.NaN);
        for (var odd = 3; !sum.Equals(before); odd += 2)
        {
            before = sum;
            term *= z * z / odd;
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
    }

    /// <summary>How much lies at least as far from 0 as a quantile, on both sides, 0..1.</summary>
    public static double TwoSided(double z) => Math.Clamp(2 * Below(-Math.Abs(z)), 0, 1);
}

namespace RevBot.Skills.Statistics.Proportions;

/// <summary>
/// Whether two shares differ by more than chance. The interval is Newcombe's hybrid of two Wilson intervals (method 10 of
/// R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17
/// (1998), 873-890); the p-value is that of the two-sided z test with the pooled share.
/// </summary>
/// <param name="Difference">The first share − the second, −1..1.</param>
/// <param name="Range">The interval of the difference.</param>
/// <param name="PValue">How often chance alone gives a difference at least as large, 0..1.</param>
public sealed record TwoProportions(double Difference, Interval Range, double PValue)
{
    /// <summary>Whether the interval leaves out 0; if not, no change can be claimed.</summary>
    public bool IsReal => !Range.Contains(0);

    /// <summary>Compares a successes out of m with b successes out of n; null where either has no cases.</summary>
    /// <param name="a">Successes of the first.</param>
    /// <param name="m">Cases of the first.</param>
    /// <param name="b">Successes of the second.</param>
    /// <param name="n">Cases of the second.</param>
    /// <param name="z">The normal quantile of the interval's confidence.</param>
    public static TwoProportions? Of(int a, int m, int b, int n, double z = Wilson.Z80)
    {
        if (Wilson.Of(a, m, z) is not { } first || Wilson.Of(b, n, z) is not { } second)
        {
            return null;
        }

        var (p, q) = ((double)a / m, (double)b / n);
        var low = p - q - Length(p - first.Low, second.High - q);
        var high = p - q + Length(first.High - p, q - second.Low);
        return new(p - q, new(low, high), PValueOf(p - q, ((double)a + b) / ((double)m + n), (1.0 / m) + (1.0 / n)));
    }

    private static double PValueOf(double difference, double pooled, double perCase)
    {
        var deviation = Math.Sqrt(pooled * (1 - pooled) * perCase);
        return deviation > 0 ? Normal.TwoSided(difference / deviation) : 1;
    }

    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}

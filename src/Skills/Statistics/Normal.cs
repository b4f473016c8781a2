namespace RevBot.Skills.Statistics;

/// <summary>
/// The standard normal distribution, to about 1e-15, by the series of G. Marsaglia, "Evaluating the normal
/// distribution", Journal of Statistical Software 11 (2004), 4; its quantiles by algorithm AS 241 (PPND16) of M. J.
/// Wichura, "The percentage points of the normal distribution", Applied Statistics 37 (1988), 477-484.
/// </summary>
public static class Normal
{
    /// <summary>Beyond this the tail is below 1e-15 and the series would only lose digits.</summary>
    private const double Farthest = 8;

    /// <summary>Coefficients of the quantile, highest power first.</summary>
    private static readonly double[] MiddleAbove =
    [
        2.5090809287301226727e+3,
        3.3430575583588128105e+4,
        6.7265770927008700853e+4,
        4.5921953931549871457e+4,
        1.3731693765509461125e+4,
        1.9715909503065514427e+3,
        1.3314166789178437745e+2,
        3.3871328727963666080,
    ];

    private static readonly double[] MiddleBelow =
    [
        5.2264952788528545610e+3,
        2.8729085735721942674e+4,
        3.9307895800092710610e+4,
        2.1213794301586595867e+4,
        5.3941960214247511077e+3,
        6.8718700749205790830e+2,
        4.2313330701600911252e+1,
        1.0,
    ];

    private static readonly double[] NearTailAbove =
    [
        7.74545014278341407640e-4,
        2.27238449892691845833e-2,
        2.41780725177450611770e-1,
        1.27045825245236838258,
        3.64784832476320460504,
        5.76949722146069140550,
        4.63033784615654529590,
        1.42343711074968357734,
    ];

    private static readonly double[] NearTailBelow =
    [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1.0,
    ];

    private static readonly double[] FarTailAbove =
    [
        2.01033439929228813265e-7,
        2.71155556874348757815e-5,
        1.24266094738807843860e-3,
        2.65321895265761230930e-2,
        2.96560571828504891230e-1,
        1.78482653991729133580,
        5.46378491116411436990,
        6.65790464350110377720,
    ];

    private static readonly double[] FarTailBelow =
    [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1.0,
    ];

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

    /// <summary>The z of which a share lies below; infinite at 0 and 1.</summary>
    /// <param name="share">0..1, both included.</param>
    public static double Quantile(double share)
    {
        var fromMiddle = share - 0.5;
        if (Math.Abs(fromMiddle) <= 0.425)
        {
            var r = 0.180625 - (fromMiddle * fromMiddle);
            return fromMiddle * Ratio(r, MiddleAbove, MiddleBelow);
        }

        var tail = Math.Sqrt(-Math.Log(fromMiddle < 0 ? share : 1 - share));
        var z =
            double.IsPositiveInfinity(tail) ? tail
            : tail <= 5 ? Ratio(tail - 1.6, NearTailAbove, NearTailBelow)
            : Ratio(tail - 5, FarTailAbove, FarTailBelow);
        return fromMiddle < 0 ? -z : z;
    }

    private static double Ratio(double x, ReadOnlySpan<double> above, ReadOnlySpan<double> below) =>
        Polynomial(x, above) / Polynomial(x, below);

    /// <summary>Highest power first.</summary>
    private static double Polynomial(double x, ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        foreach (var coefficient in coefficients)
        {
            sum = (sum * x) + coefficient;
        }

        return sum;
    }
}

namespace RevBot.Skills.Statistics.Logistic;

/// <summary>
/// Log-odds η = ln(p ÷ (1 − p)) and back, without overflow at either end.
/// Source: M. Mächler, "Accurately computing log(1 − exp(−|a|))" (2012), section 4, for ln(1 + eˣ).
/// </summary>
public static class LogOdds
{
    /// <summary>The least distance from 0 and from 1 that a probability is taken to have.</summary>
    public const double Least = 1e-12;

    /// <summary>The probability of log-odds, 1 ÷ (1 + e^−η); 0 and 1 only beyond what a number can tell apart.</summary>
    public static double Sigma(double eta)
    {
        var small = Math.Exp(-Math.Abs(eta));
        return eta >= 0 ? 1 / (1 + small) : small / (1 + small);
    }

    /// <summary>The log-odds of a probability; 0 and 1 are taken as <see cref="Least"/> away from there, so it is finite.</summary>
    /// <param name="probability">0..1, both included.</param>
    public static double Logit(double probability)
    {
        var inside = Math.Clamp(probability, Least, 1 - Least);
        return Math.Log(inside / (1 - inside));
    }

    /// <summary>ln(1 + eˣ), which is −ln of the probability of the other outcome.</summary>
    public static double Softplus(double x) => Math.Max(x, 0) + LogOnePlus(Math.Exp(-Math.Abs(x)));

    /// <summary>
    /// ln(1 + x) keeps the digits of a small x (W. Kahan's correction; D. Goldberg 1991, theorem 4): 1 + x loses them.
    /// </summary>
    private static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum > 1 ? Math.Log(sum) * x / (sum - 1) : x;
    }
}

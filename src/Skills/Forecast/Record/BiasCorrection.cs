namespace RevBot.Skills.Forecast.Record;

/// <summary>
/// How a method's past errors change its number: the forecast is multiplied by exp(l + s·(ē − l)), with e = ln(actual ÷
/// forecast) of k quarters at the same week, ē their mean and v their variance, a quarter counting 0.8 of the one after it.
/// l is where ē stands of a method without a bias: −σ²/2, for where σ² is the variance of the outcome as a share of the
/// forecast squared, half of the outcomes lie below exp(−σ²/2) of their mean. s = (n − 1) ÷ (n + 1) · t ÷ (t + v÷n), where t
/// = max(0, (ē − l)² − v÷n) and n = (Σw)² ÷ Σw² of the quarters' weights, so a bias that may well be chance changes nothing.
/// (n − 1) ÷ (n + 1) stands for v being estimated itself: W. James, C. Stein, "Estimation with quadratic loss", Fourth
/// Berkeley Symposium (1961), with n − 1 degrees of freedom.
/// </summary>
/// <param name="Mean">ē; above 0 where the method was too low.</param>
/// <param name="Shrink">s, 0..1.</param>
public sealed record BiasCorrection(double Mean, double Shrink)
{
    private const double Forgetting = 0.8;

    /// <summary>l, 0 or less: from the mean of the outcomes to their middle.</summary>
    public double Lean { get; private init; }

    /// <summary>What the forecast is multiplied by.</summary>
    public double Factor => Math.Exp(Lean + (Shrink * (Mean - Lean)));

    /// <summary>From past errors, newest last; fewer than two tell no bias.</summary>
    /// <param name="errors">ln(actual ÷ forecast).</param>
    /// <param name="lean">l.</param>
    public static BiasCorrection Estimate(IReadOnlyList<double> errors, double lean = 0)
    {
        if (errors.Count < 2)
        {
            return Leaning(lean);
        }

        double[] weights = [.. errors.Select((_, place) => Math.Pow(Forgetting, errors.Count - 1 - place))];
        var sum = weights.Sum();
        var quarters = sum * sum / weights.Sum(weight => weight * weight);
        var mean = errors.Zip(weights, (error, weight) => weight * error).Sum() / sum;
        var scatter = errors.Zip(weights, (error, weight) => weight * (error - mean) * (error - mean)).Sum() / sum;
        var noise = scatter / (quarters - 1);
        var signal = Math.Max(0, ((mean - lean) * (mean - lean)) - noise);
        var known = (quarters - 1) / (quarters + 1);
        return new(mean, signal + noise > 0 ? known * signal / (signal + noise) : 0) { Lean = lean };
    }

    /// <summary>No bias is corrected: the forecast is only taken from the mean of the outcomes to their middle.</summary>
    /// <param name="lean">l.</param>
    public static BiasCorrection Leaning(double lean) => new(lean, 0) { Lean = lean };

    /// <summary>A forecast of which only what is still to come is corrected, in the unit of its amount.</summary>
    /// <param name="amount">The forecast.</param>
    /// <param name="booked">What of it is won.</param>
    /// <param name="factor">What the rest is multiplied by.</param>
    internal static double OfTheRest(double amount, double booked, double factor) =>
        booked + ((amount - booked) * factor);
}

namespace RevBot.Skills.Statistics.Proportions;

/// <summary>
/// The interval of a share of weights, such as a win rate by amount: Wilson's, with as many cases as equal weights would
/// be worth, (Σa)² ÷ Σa². A few large deals thus widen it.
/// Source of the effective number: L. Kish, "Survey Sampling" (1965), section 11.7.
/// </summary>
public static class WeightedShare
{
    /// <summary>The interval; null where the weights are all zero.</summary>
    /// <param name="part">The weight of the successes.</param>
    /// <param name="whole">The weight of all cases.</param>
    /// <param name="squares">The sum of the squared weights of all cases.</param>
    /// <param name="z">The normal quantile of the confidence.</param>
    public static Interval? Of(double part, double whole, double squares, double z = Wilson.Z80)
    {
        if (whole <= 0 || squares <= 0)
        {
            return null;
        }

        var cases = whole * whole / squares;
        return Wilson.Of(part / whole * cases, cases, z);
    }
}

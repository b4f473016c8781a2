namespace RevBot.Skills.Statistics.Proportions;

/// <summary>
/// Wilson's score interval of a share: it stays inside 0..1 and keeps its coverage at few cases and at shares near the
/// ends, where the textbook p ± z·s does not.
/// Source: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), 209-212.
/// </summary>
public static class Wilson
{
    /// <summary>The normal quantile of a two-sided 80% interval.</summary>
    public const double Z80 = 1.2816;

    /// <summary>The same of 95%.</summary>
    public const double Z95 = 1.959963984540054;

    /// <summary>The interval of <paramref name="successes"/> out of <paramref name="cases"/>; null without cases.</summary>
    /// <param name="successes">0 to cases.</param>
    /// <param name="cases">How many; may be an effective number (see <see cref="WeightedShare"/>).</param>
    /// <param name="z">The normal quantile of the confidence.</param>
    public static Interval? Of(double successes, double cases, double z = Z80)
    {
        if (cases <= 0)
        {
            return null;
        }

        var share = successes / cases;
        var square = z * z;
        var scale = 1 + (square / cases);
        var centre = (share + (square / (2 * cases))) / scale;
        var half = z * Math.Sqrt((share * (1 - share) / cases) + (square / (4 * cases * cases))) / scale;
        return new(Math.Max(0, centre - half), Math.Min(1, centre + half));
    }
}

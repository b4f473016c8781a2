namespace RevBot.Skills.Statistics.Testing;

/// <summary>
/// The share of false findings among those reported, kept below a level over all that was looked at, not only over what
/// is shown. Hypotheses may have weights, fixed before the data are seen, that say how much of the error each may take.
/// Sources: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society
/// B 57 (1995), 289-300; weights: C. R. Genovese, K. Roeder and L. Wasserman, "False discovery control with p-value
/// weighting", Biometrika 93 (2006), 509-524.
/// </summary>
public static class BenjaminiHochberg
{
    /// <summary>
    /// The adjusted p-values (q-values), in the order given: the least level at which each would be reported,
    /// qᵢ = min over j with pⱼ ≥ pᵢ of pⱼ·m ÷ rank(pⱼ), at most 1.
    /// </summary>
    /// <param name="pValues">0..1 each; those that were looked at, all of them.</param>
    public static double[] Adjust(IReadOnlyList<double> pValues) => Adjust(pValues, null);

    /// <summary>The same of weighted hypotheses: each p-value is divided by its weight first.</summary>
    /// <param name="pValues">0..1 each.</param>
    /// <param name="weights">
    /// Above 0 each, in the same order, of any sum: they are scaled to a mean of 1. Null: all alike.
    /// </param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    public static double[] Adjust(IReadOnlyList<double> pValues, IReadOnlyList<double>? weights)
    {
        if (weights is not null && weights.Count != pValues.Count)
        {
            throw new ArgumentException("Each p-value needs a weight.", nameof(weights));
        }

        var mean = weights is { Count: > 0 } ? weights.Average() : 1;
        var scaled = new double[pValues.Count];
        for (var place = 0; place < scaled.Length; place++)
        {
            scaled[place] = pValues[place] / (weights is null ? 1 : weights[place] / mean);
        }

        int[] order = [.. Enumerable.Range(0, scaled.Length).OrderBy(place => scaled[place]).ThenBy(place => place)];
        var least = 1.0;
        for (var rank = order.Length; rank > 0; rank--)
        {
            var place = order[rank - 1];
            least = Math.Min(least, scaled[place] * order.Length / rank);
            scaled[place] = least;
        }

        return scaled;
    }
}

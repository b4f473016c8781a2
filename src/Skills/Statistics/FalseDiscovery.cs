namespace RevBot.Skills.Statistics;

/// <summary>
/// Which of many tests still count when all of them are looked at: of those that pass, at most the level's share is
/// expected to be chance.
/// Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", Journal of the Royal Statistical Society B
/// 57 (1995), 289-300.
/// </summary>
public static class FalseDiscovery
{
    /// <summary>
    /// The adjusted p of each test, in the order given: min over j ≥ i of m·p(j) ÷ j among the sorted p, at most 1. A test
    /// passes a level when its adjusted p is at most the level.
    /// </summary>
    /// <param name="chances">The p of each test, 0..1; may be empty.</param>
    public static double[] Adjust(IReadOnlyList<double> chances)
    {
        ArgumentNullException.ThrowIfNull(chances);
        var order = Enumerable.Range(0, chances.Count).OrderBy(place => chances[place]).ToArray();
        var adjusted = new double[chances.Count];
        var least = 1.0;
        for (var rank = order.Length; rank >= 1; rank--)
        {
            least = Math.Min(least, chances[order[rank - 1]] * order.Length / rank);
            adjusted[order[rank - 1]] = least;
        }

        return adjusted;
    }
}

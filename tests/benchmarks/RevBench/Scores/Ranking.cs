namespace RevBot.Benchmarks.RevBench.Scores;

/// <summary>How well chances order what happened before what did not.</summary>
internal static class Ranking
{
    /// <summary>The area under the ROC curve, ties by half; NaN where only one outcome occurs.</summary>
    public static double Auc(IReadOnlyList<(double Chance, bool Happened)> said)
    {
        var sorted = said.OrderBy(one => one.Chance).ToArray();
        var (ranks, hits, start) = (0.0, 0, 0);
        while (start < sorted.Length)
        {
            var end = start;
            while (end < sorted.Length && sorted[end].Chance.Equals(sorted[start].Chance))
            {
                end++;
            }

            var happened = sorted[start..end].Count(one => one.Happened);
            hits += happened;
            ranks += happened * ((start + end + 1) / 2.0);
            start = end;
        }

        var misses = sorted.Length - hits;
        return hits == 0 || misses == 0 ? double.NaN : (ranks - (hits * (hits + 1.0) / 2)) / ((double)hits * misses);
    }
}

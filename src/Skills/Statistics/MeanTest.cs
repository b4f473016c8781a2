namespace RevBot.Skills.Statistics;

/// <summary>Whether the mean of some values differs from 0 by more than chance: Student's t, two-sided, at 10%.</summary>
/// <remarks>Student, "The Probable Error of a Mean", Biometrika 6 (1908).</remarks>
internal static class MeanTest
{
    private const double Level = 0.1;

    /// <summary>True for at least two values, not all alike, whose mean is that far from 0; for values alike where they are not 0.</summary>
    public static bool IsBeyondChance(IReadOnlyCollection<double> values)
    {
        if (values.Count < 2)
        {
            return false;
        }

        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1));
        var error = deviation / Math.Sqrt(values.Count);
        return error <= 0 ? mean != 0 : StudentT.TwoSided(mean / error, values.Count - 1) < Level;
    }
}

namespace RevBot.Skills.Statistics;

/// <summary>Where a deal may be week by week: for each week from the next one on, won in it, lost in it, or open after it.</summary>
/// <param name="Won">The chance of being won in each week, 0..1.</param>
/// <param name="Lost">The chance of being lost in each week, 0..1.</param>
/// <param name="Open">The chance of being open after each week; with all wins and losses until then it makes 1.</param>
public sealed record RiskCurve(double[] Won, double[] Lost, double[] Open)
{
    /// <summary>The chance of being won within so many weeks; of more than there are, that of all.</summary>
    /// <param name="weeks">0 and more.</param>
    public double WonWithin(int weeks) => Won.Take(weeks).Sum();
}

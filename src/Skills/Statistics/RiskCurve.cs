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

    /// <summary>
    /// The likely week of the win, from 1: that in which half of the chance of winning at all within these weeks is
    /// reached; null where there is no chance.
    /// </summary>
    public int? MedianWinWeek()
    {
        var half = Won.Sum() / 2;
        var reached = 0.0;
        for (var week = 0; half > 0 && week < Won.Length; week++)
        {
            reached += Won[week];
            if (reached >= half)
            {
                return week + 1;
            }
        }

        return null;
    }
}
